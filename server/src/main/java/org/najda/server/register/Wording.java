package org.najda.server.register;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.State;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.due.Due;
import org.najda.registers.entry.Value;
import org.najda.registers.entry.Values;
import org.najda.registers.keeping.Refusal;
import org.najda.registers.law.Limit;
import org.najda.server.page.Voice;

/** Says to one reader what a register's records hold. */
final class Wording {
  private static final Duration NEAR = Duration.ofHours(2);

  private final Voice say;
  private final Register register;
  private final Directory directory;
  private final UnaryOperator<String> named;

  /**
   * @param named what somebody with a number is called
   */
  Wording(Voice say, Register register, Directory directory, UnaryOperator<String> named) {
    this.say = say;
    this.register = register;
    this.directory = directory;
    this.named = named;
  }

  /** The same words, where people are called otherwise. */
  Wording calling(UnaryOperator<String> other) {
    return new Wording(say, register, directory, other);
  }

  /** The same voice about another register. */
  Wording of(Register other) {
    return new Wording(say, other, directory, named);
  }

  String label(Label label) {
    return say.label(label);
  }

  String state(String key) {
    return register
        .findState(key)
        .map(State::label)
        .map(this::label)
        .orElseGet(() -> say.text("register.state.waits"));
  }

  String act(String key) {
    return register.findAct(key).map(Act::label).map(this::label).orElse(key);
  }

  String deadline(String key) {
    return register.findDeadline(key).map(Deadline::label).map(this::label).orElse(key);
  }

  String time(Instant at, ZoneId zone) {
    return say.time(at, zone);
  }

  String unit(String key) {
    return directory.findUnit(key).map(OrgUnit::label).map(this::label).orElse(key);
  }

  /** Somebody of the service, by name and number. */
  String person(String number) {
    return named.apply(number);
  }

  /** What a column of a list holds, in words. */
  String listed(Field field, Listed listed) {
    String text = listed.values().get(field.key());
    return text == null
        ? ""
        : Values.find(field.type(), text)
            .map(value -> value(field, value, listed.zone()))
            .orElse(text);
  }

  /** What a field holds, in words. */
  String value(Field field, Value value, ZoneId zone) {
    return switch (value) {
      case Value.Moment moment -> say.time(moment.at(), zone);
      case Value.YesNo answer -> say.text(answer.yes() ? "register.yes" : "register.no");
      case Value.Chosen chosen -> option(field, chosen.text());
      case Value.ChosenAll all ->
          String.join(
              say.text("settings.comma"),
              all.keys().stream().map(key -> option(field, key)).toList());
      case Value.Reference reference when field.type() instanceof FieldType.OrgUnit ->
          unit(reference.text());
      case Value.Reference reference when field.type() instanceof FieldType.Staff ->
          person(reference.text());
      default -> value.text();
    };
  }

  private String option(Field field, String key) {
    return field.type() instanceof FieldType.Choice choice
        ? choice.find(key).map(FieldType.Option::label).map(this::label).orElse(key)
        : key;
  }

  /**
   * A deadline as it stands.
   *
   * @param level {@code calm}, {@code near} or {@code over}
   * @param left how long is left, or by how much it is over
   * @param law what it goes by; empty for a rule of the house
   */
  record DueView(String label, String end, String left, String level, String law) {}

  DueView due(Due due, ZoneId zone, Instant now) {
    Duration left = Duration.between(now, due.end());
    String level = due.isOver(now) ? "over" : left.compareTo(NEAR) <= 0 ? "near" : "calm";
    Duration shown = left.abs();
    Map<String, Object> args = Map.of("hours", shown.toHours(), "minutes", shown.toMinutesPart());
    return new DueView(
        label(due.deadline().label()),
        say.time(due.end(), zone),
        say.text("register.due." + (due.isOver(now) ? "over" : "left"), args),
        level,
        law(due));
  }

  private String law(Due due) {
    Limit limit = due.limit();
    if (limit == null) {
      return due.end().equals(due.start()) ? say.text("register.law.none") : "";
    }
    String key = limit.signedOff() == null ? "register.law.unsigned" : "register.law";
    return say.text(key, Map.of("article", limit.article()));
  }

  List<DueView> dues(List<Due> running, ZoneId zone, Instant now) {
    return running.stream().map(due -> due(due, zone, now)).toList();
  }

  /** Why something was not entered, and what to do. */
  String refusal(Refusal refusal, ZoneId zone) {
    Map<String, Object> args = new TreeMap<>(refusal.args());
    args.computeIfPresent("act", (name, key) -> act(key.toString()));
    args.computeIfPresent("state", (name, key) -> state(key.toString()));
    args.computeIfPresent("field", (name, key) -> field(key.toString()));
    args.computeIfPresent("end", (name, end) -> say.time(Instant.parse(end.toString()), zone));
    return say.text("register.refusal." + refusal.code().id(), args);
  }

  private String field(String key) {
    return register.findField(key).map(Field::label).map(this::label).orElse(key);
  }
}
