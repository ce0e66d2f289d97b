package org.najda.server.register;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.registers.access.View;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Life.Counted;
import org.najda.registers.entry.Value;
import org.najda.registers.entry.Values;
import org.najda.registers.keeping.Refusal;
import org.najda.registers.keeping.Request;
import org.najda.server.page.FieldView;
import org.najda.server.page.Voice;
import org.najda.server.table.WallTime;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form of an act: its fields, and what was typed into them. Times are typed as the clock on the
 * wall of the record's place shows them.
 */
final class EntryForm {
  /** Names of inputs that are no fields of a register begin so: a field's key never does. */
  static final String OWN = "-";

  static final String AT = OWN + "at";
  static final String REASON = OWN + "reason";
  private static final String FIELD = "f.";

  private final Voice say;
  private final Wording wording;
  private final Register register;
  private final ZoneId zone;

  EntryForm(Voice say, Wording wording, Register register, ZoneId zone) {
    this.say = say;
    this.wording = wording;
    this.register = register;
    this.zone = zone;
  }

  /** What a form holds before anything is typed. */
  static Map<String, String> fresh(Instant now, ZoneId zone) {
    return Map.of(AT, local(now, zone));
  }

  static String local(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /**
   * The page that a form stands on; its fields are the caller's to add.
   *
   * @param way where it is sent, and where its reader came from
   * @param refusal why nothing was entered; null when nothing was asked yet
   */
  ModelAndView page(String title, String lead, Way way, @Nullable Refusal refusal) {
    boolean above = refusal != null && refusal.field() == null;
    ModelAndView page =
        new ModelAndView("registers/form")
            .addObject("title", title)
            .addObject("lead", lead)
            .addObject("address", way.address())
            .addObject("back", way.back())
            .addObject("offers", "/registers/" + register.key() + "/offers")
            .addObject("hidden", Map.of())
            .addObject("again", null)
            .addObject("command", UUID.randomUUID().toString())
            .addObject("trouble", above ? wording.refusal(refusal, zone) : null);
    return Refusals.told(page, refusal);
  }

  /** Where a form is sent, and where its reader came from. */
  record Way(String address, String back) {}

  /**
   * The fields of a form.
   *
   * @param skip a field that is known already, and not asked
   * @param refusal what is wrong with what was typed; null when nothing is
   */
  List<FieldView> fields(
      Act act, String skip, Map<String, String> typed, @Nullable Refusal refusal) {
    List<FieldView> fields = new ArrayList<>();
    fields.add(own(AT, "moment", "register.at", typed, refusal, "at"));
    for (Field field : register.fields()) {
      act.typed().stream()
          .filter(ask -> ask.field().equals(field.key()) && !field.key().equals(skip))
          .findFirst()
          .ifPresent(ask -> fields.add(view(field, ask.required(), typed, refusal)));
    }
    return fields;
  }

  FieldView own(
      String name,
      String input,
      String text,
      Map<String, String> typed,
      @Nullable Refusal refusal,
      String about) {
    String hint = text + ".hint";
    return new FieldView(
        new FieldView.Naming(
            name,
            say.text(text),
            say.has(hint) ? say.text(hint, Map.of("zone", zone.getId())) : null,
            true),
        input,
        typed.getOrDefault(name, ""),
        false,
        List.of(),
        refusal != null && about.equals(refusal.field()) ? wording.refusal(refusal, zone) : null);
  }

  private FieldView view(
      Field field, boolean required, Map<String, String> typed, @Nullable Refusal refusal) {
    String name = FIELD + field.key();
    String value = typed.getOrDefault(name, "");
    boolean wrong = refusal != null && field.key().equals(refusal.field());
    return new FieldView(
        new FieldView.Naming(
            name,
            wording.label(field.label()),
            required ? null : say.text("register.optional"),
            required),
        input(field.type()),
        value,
        false,
        options(field, value),
        wrong ? wording.refusal(refusal, zone) : null);
  }

  static String input(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> text.longest() > 200 ? "sentence" : "text";
      case FieldType.Choice choice -> choice.several() ? "several" : "one";
      case FieldType.Amount amount -> "number";
      case FieldType.Day day -> "date";
      case FieldType.Moment moment -> "moment";
      case FieldType.YesNo yesNo -> "one";
      case FieldType.Reference reference -> "reference";
    };
  }

  List<FieldView.Option> options(Field field, String value) {
    Set<String> chosen = Set.copyOf(Arrays.asList(value.split(",")));
    return switch (field.type()) {
      case FieldType.Choice choice ->
          choice.options().stream()
              .filter(option -> !option.closed())
              .map(option ->
                  new FieldView.Option(
                      option.key(), wording.label(option.label()), chosen.contains(option.key())))
              .toList();
      case FieldType.YesNo yesNo ->
          List.of(
              new FieldView.Option("true", say.text("register.yes"), chosen.contains("true")),
              new FieldView.Option("false", say.text("register.no"), chosen.contains("false")));
      default -> List.of();
    };
  }

  /** What was typed, by the names of the inputs. */
  static Map<String, String> typed(MultiValueMap<String, String> sent) {
    Map<String, String> typed = new TreeMap<>();
    sent.forEach((name, all) ->
        typed.put(name, String.join(",", all.stream().filter(v -> !v.isEmpty()).toList())));
    return typed;
  }

  /** The values of a request: times of the wall become moments. */
  Map<String, String> values(Map<String, String> typed) {
    Map<String, String> values = new TreeMap<>();
    typed.forEach((name, text) -> {
      if (name.startsWith(FIELD)) {
        String key = name.substring(FIELD.length());
        boolean moment =
            register.findField(key).filter(f -> f.type() instanceof FieldType.Moment).isPresent();
        values.put(key, moment ? moment(text).map(Instant::toString).orElse(text) : text);
      }
    });
    return values;
  }

  /** What is known before anything is typed, by field, as inputs show it. */
  Map<String, String> filled(Map<String, String> values) {
    Map<String, String> typed = new TreeMap<>();
    values.forEach((key, text) ->
        Values.find(register.getField(key).type(), text)
            .ifPresent(value -> typed.put(FIELD + key, typed(value))));
    return typed;
  }

  /** An act as its form would have held it; what the reader may not see is left out. */
  Map<String, String> asTyped(Counted act, View view) {
    Map<String, String> typed = new TreeMap<>();
    typed.put(AT, local(act.at(), zone));
    act.values()
        .forEach((key, value) -> {
          if (view.shows(register.getField(key))) {
            typed.put(FIELD + key, typed(value));
          }
        });
    return typed;
  }

  private String typed(Value value) {
    return value instanceof Value.Moment moment ? local(moment.at(), zone) : value.text();
  }

  List<FieldView> correctionFields(
      Counted act, Map<String, String> typed, @Nullable Refusal refusal, View view) {
    List<FieldView> fields = new ArrayList<>();
    fields.add(own(REASON, "sentence", "register.correct.reason", typed, refusal, "reason"));
    fields(register.getAct(act.act()), "", typed, refusal).stream()
        .filter(field -> isOwn(field) || view.shows(register.getField(key(field))))
        .forEach(fields::add);
    return fields;
  }

  private static boolean isOwn(FieldView field) {
    return field.naming().name().startsWith(OWN);
  }

  private static String key(FieldView field) {
    return field.naming().name().substring(FIELD.length());
  }

  /** What differs from what was entered. */
  Request.Correct correction(Counted act, Map<String, String> typed, View view) {
    Map<String, String> before = asTyped(act, view);
    Map<String, String> changed = new TreeMap<>();
    typed.forEach((name, text) -> {
      if (name.startsWith(FIELD) && !text.equals(before.getOrDefault(name, ""))) {
        changed.put(name, text);
      }
    });
    Instant at = typed.getOrDefault(AT, "").equals(before.get(AT)) ? null : at(typed).orElse(null);
    return new Request.Correct(act.entry(), at, values(changed), typed.getOrDefault(REASON, ""));
  }

  /** When it happened; empty where that is no time. */
  Optional<Instant> at(Map<String, String> typed) {
    return moment(typed.getOrDefault(AT, ""));
  }

  private Optional<Instant> moment(String text) {
    return WallTime.find(text, zone);
  }
}
