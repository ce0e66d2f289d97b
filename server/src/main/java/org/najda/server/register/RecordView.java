package org.najda.server.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Making;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Entry.Step;
import org.najda.registers.entry.Value;
import org.najda.server.page.Voice;

/**
 * A record as its page shows it.
 *
 * @param hidden how many values are there that the reader may not see
 * @param showing by which of the acts the file is shown to whom it is about
 * @param draws whether calls of a room were drawn for it, and he may look at them
 */
record RecordView(
    String record,
    String state,
    String unit,
    List<Wording.DueView> dues,
    List<Shown> values,
    int hidden,
    List<ActView> acts,
    List<Referrer> referrers,
    List<ActView> showing,
    boolean draws,
    List<EntryView> entries) {
  private static final Duration IN_TIME = Duration.ofHours(1);

  /**
   * A field and what it holds.
   *
   * @param address of what it refers to; null where it refers to nothing that its reader may open
   */
  record Shown(String label, String value, @Nullable String address) {}

  /** Another record that may be begun from this one by one action. */
  record Beginning(String address, String label, String unit) {}

  /**
   * A record that refers to this one.
   *
   * @param kind what such a record is called
   * @param as what this one is to it
   */
  record Referrer(String address, String kind, String record, String state, String as) {}

  /** Something that may be done now. */
  record ActView(String key, String label) {}

  /**
   * A line of the history.
   *
   * @param late by how much it was entered late; empty when in time
   * @param waits whether a second person is still to look at it
   * @param mayDecide whether the reader is such a person
   * @param mayCorrect whether it is an act that counts and that he may correct
   */
  record EntryView(
      int number,
      String what,
      String at,
      String recorded,
      String late,
      String by,
      List<Shown> values,
      boolean waits,
      boolean mayDecide,
      boolean mayCorrect) {}

  static RecordView of(
      Opened opened,
      Wording wording,
      References references,
      Voice say,
      List<Wording.DueView> dues) {
    Source source = new Source(opened, wording, references, say);
    List<Shown> values = source.shown(opened.life().values());
    return new RecordView(
        opened.record(),
        wording.state(opened.life().state()),
        wording.unit(opened.unit()),
        dues,
        values,
        opened.life().values().size() - values.size(),
        opened.listPossible().stream().map(source::act).toList(),
        source.referrers(),
        opened.listShowing().stream().map(source::act).toList(),
        opened.mayLookAt(Making.CALL_SAMPLE) && !opened.list(Making.CALL_SAMPLE).isEmpty(),
        opened.entries().reversed().stream().map(source::entry).toList());
  }

  /** The same without what leads elsewhere, each word that was typed as another shows it. */
  RecordView worded(UnaryOperator<String> words) {
    return new RecordView(
        record,
        state,
        unit,
        dues,
        worded(values, words),
        hidden,
        List.of(),
        List.of(),
        List.of(),
        false,
        entries.stream().map(entry -> worded(entry, words)).toList());
  }

  private static EntryView worded(EntryView entry, UnaryOperator<String> words) {
    return new EntryView(
        entry.number(),
        words.apply(entry.what()),
        entry.at(),
        entry.recorded(),
        entry.late(),
        entry.by(),
        worded(entry.values(), words),
        entry.waits(),
        false,
        false);
  }

  private static List<Shown> worded(List<Shown> values, UnaryOperator<String> words) {
    return values.stream()
        .map(value -> new Shown(value.label(), words.apply(value.value()), null))
        .toList();
  }

  /** What it is made from. */
  private record Source(Opened opened, Wording wording, References references, Voice say) {

    private String person() {
      return opened.view().actor().person();
    }

    List<Shown> shown(Map<String, ? extends Value> values) {
      List<Shown> shown = new ArrayList<>();
      for (Field field : opened.register().fields()) {
        Value value = values.get(field.key());
        if (value != null && opened.view().shows(field)) {
          shown.add(
              new Shown(
                  wording.label(field.label()),
                  wording.value(field, value, opened.zone()),
                  field.type() instanceof FieldType.Reference type
                      ? references.findAddress(person(), type, value.text()).orElse(null)
                      : null));
        }
      }
      return shown;
    }

    List<Referrer> referrers() {
      return references.listReferring(person(), opened.register().key(), opened.record()).stream()
          .map(each ->
              new Referrer(
                  each.address(),
                  wording.label(each.register().record()),
                  each.record(),
                  wording.of(each.register()).state(each.state()),
                  wording.label(each.field().label())))
          .toList();
    }

    ActView act(Act act) {
      return new ActView(act.key(), wording.label(act.label()));
    }

    EntryView entry(Entry entry) {
      boolean waits = opened.life().waiting().containsKey(entry.number());
      boolean own = entry.by().equals(person());
      boolean may = opened.register().findAct(act(entry)).filter(opened::may).isPresent();
      boolean counts =
          opened.life().acts().stream().anyMatch(each -> each.entry() == entry.number());
      return new EntryView(
          entry.number(),
          what(entry.step()),
          say.time(entry.at(), opened.zone()),
          say.time(entry.recordedAt(), opened.zone()),
          late(entry),
          wording.person(entry.by()),
          values(entry.step()),
          waits,
          waits && !own && may,
          counts && may && isTyped(entry));
    }

    private boolean isTyped(Entry entry) {
      return opened.register().findAct(act(entry)).filter(act -> act.making() == null).isPresent();
    }

    /** The act that an entry is, or that it is about. */
    private String act(Entry entry) {
      return switch (entry.step()) {
        case Step.Done done -> done.act();
        case Step.Corrected corrected -> actOf(corrected.entry());
        case Step.Confirmed confirmed -> actOf(confirmed.entry());
        case Step.Rejected rejected -> actOf(rejected.entry());
      };
    }

    private String actOf(int number) {
      return opened.entries().stream()
          .filter(entry -> entry.number() == number)
          .findFirst()
          .map(this::act)
          .orElse("");
    }

    private String what(Step step) {
      return switch (step) {
        case Step.Done done -> wording.act(done.act());
        case Step.Corrected corrected ->
            say.text(
                "register.step.corrected",
                Map.of("entry", corrected.entry(), "reason", corrected.reason()));
        case Step.Confirmed confirmed ->
            say.text("register.step.confirmed", Map.of("entry", confirmed.entry()));
        case Step.Rejected rejected ->
            say.text(
                "register.step.rejected",
                Map.of("entry", rejected.entry(), "reason", rejected.reason()));
      };
    }

    private List<Shown> values(Step step) {
      return switch (step) {
        case Step.Done done -> shown(done.values());
        case Step.Corrected corrected -> shown(corrected.values());
        default -> List.of();
      };
    }

    private String late(Entry entry) {
      Duration late = Duration.between(entry.at(), entry.recordedAt());
      if (late.compareTo(IN_TIME) <= 0) {
        return "";
      }
      return say.text(
          "register.late", Map.of("hours", late.toHours(), "minutes", late.toMinutesPart()));
    }
  }
}
