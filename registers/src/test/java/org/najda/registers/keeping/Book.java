package org.najda.registers.keeping;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.registers.declaration.DefinitionFolder;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.declaration.Reading;
import org.najda.registers.declaration.SmallDefinitions;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;

/** One record, as tests write in it: who, when, what. */
final class Book {
  /** What nobody knows of. */
  static final String UNKNOWN = "unknown";

  /** What a letter was begun from. */
  static final String BEGUN = "begun";

  private static final String REGISTER = SmallDefinitions.REGISTER;

  private static final class SomeKnown implements Known {
    @Override
    public boolean isKnown(FieldType.Reference type, String key) {
      return !key.equals(UNKNOWN);
    }

    @Override
    public boolean isBegun(Register register, String as, String key) {
      return key.equals(BEGUN);
    }
  }

  private final Ground ground;
  private final List<Entry> history = new ArrayList<>();
  private String day = "2019-03-01";
  private String person = "P1";
  private List<String> roles;
  private Instant now = Instant.EPOCH;

  private Book(Definitions definitions, String register, String... roles) {
    this.ground =
        new Ground(
            definitions.findRegister(register).orElseThrow(),
            definitions.law(),
            ZoneId.of("Africa/Casablanca"),
            new SomeKnown());
    this.roles = List.of(roles);
  }

  static Book ofLetters() {
    return small(new SmallDefinitions());
  }

  /** Letters that count once a second person has seen them. */
  static Book ofCarefulLetters() {
    return small(
        new SmallDefinitions()
            .change(REGISTER, "    to: waits\n", "    to: waits\n    four-eyes: true\n")
            .withoutEnds());
  }

  /** Letters that say whom they are about. */
  static Book ofLettersAbout() {
    return about("staff", "guards: [{guard: not-oneself, of: about}]");
  }

  /** Letters of which one incident has one. */
  static Book ofLettersOfIncidents() {
    return about("incident", "begins-from: [{as: about, once: true}]");
  }

  private static Book about(String type, String rule) {
    String field =
        "  about: {type: " + type + ", class: internal, ar: حول, fr: sujet, en: about}\n";
    return small(
        new SmallDefinitions()
            .change(REGISTER, "  pages: {", field + "  pages: {")
            .change(REGISTER, "takes: [pages]", "takes: [pages, about]\n    " + rule));
  }

  static Book ofCustody() {
    Reading reading = Reading.of(DefinitionFolder.of(Path.of("../definitions")));
    return new Book(reading.definitions().orElseThrow(), "custody", "custody-officer");
  }

  /** Controls of the inspectorate. */
  static Book ofControls() {
    Reading reading = Reading.of(DefinitionFolder.of(Path.of("../definitions")));
    return new Book(reading.definitions().orElseThrow(), "controls", "inspector");
  }

  private static Book small(SmallDefinitions small) {
    Reading reading = small.read();
    return new Book(
        reading
            .definitions()
            .orElseThrow(() -> new IllegalStateException(reading.flaws().toString())),
        "letters",
        "clerk");
  }

  static Map<String, String> with(Map<String, String> values, String... more) {
    Map<String, String> all = new TreeMap<>(values);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  Book on(String day) {
    this.day = day;
    return this;
  }

  Book at(String time) {
    now = moment(time);
    return this;
  }

  Book by(String person) {
    this.person = person;
    return this;
  }

  Book as(String... roles) {
    this.roles = List.of(roles);
    return this;
  }

  private Instant moment(String time) {
    return Instant.parse(day + "T" + time + ":00Z");
  }

  Answer asks(Request request) {
    return new Keeper(ground)
        .decide(history, request, new Actor(person, new TreeSet<>(roles)), now);
  }

  Answer acts(String act, Map<String, String> values) {
    return asks(new Request.Do(act, now, values));
  }

  Answer acts(String act, Map<String, String> values, String at) {
    return asks(new Request.Do(act, moment(at), values));
  }

  Book enter(String act, Map<String, String> values) {
    return enter(new Request.Do(act, now, values));
  }

  Book enter(Request request) {
    switch (asks(request)) {
      case Answer.Accepted accepted -> history.add(accepted.entry());
      case Answer.Refused refused -> throw new AssertionError(refused.refusal().toString());
    }
    return this;
  }

  Life life() {
    return Life.of(ground.register(), history);
  }

  /** The record as it was known at a time of the day. */
  Life asOf(String time) {
    return Life.asOf(ground.register(), history, moment(time));
  }
}
