package org.najda.server.sheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a sheet.
 *
 * @param name as files and forms have it
 * @param input how a form asks for it
 * @param required whether a row must fill it
 */
public record Column(String name, Input input, boolean required, Choices choices) {
  /** How a form asks for a value. */
  public enum Input {
    CODE,
    TEXT,
    SENTENCE,
    NUMBER,
    TIME,
    DATE,
    /** One of the choices. */
    ONE,
    /** Some of the choices, parted by semicolons. */
    SEVERAL,
    /** Some of those used already, and one that is new. */
    SEVERAL_OR_NEW,
    LATITUDE,
    LONGITUDE,
    OUTLINE
  }

  static final Column CODE = of("code", Input.CODE);

  static Column of(String name, Input input) {
    return new Column(name, input, true, Choices.Free.FREE);
  }

  static Column one(String name, Choices choices) {
    return new Column(name, Input.ONE, true, choices);
  }

  static Column several(String name, Choices choices) {
    return new Column(name, Input.SEVERAL, true, choices);
  }

  static Column severalOrNew(String name, String sheet) {
    return new Column(name, Input.SEVERAL_OR_NEW, true, new Choices.Used(sheet, name));
  }

  Column optional() {
    return new Column(name, input, false, choices);
  }

  /** A code and a name, and what else there is. */
  static List<Column> named(Column... others) {
    return Stream.concat(Stream.of(CODE), Stream.concat(names(), Stream.of(others))).toList();
  }

  static Stream<Column> names() {
    return Stream.of("name_ar", "name_fr", "name_en").map(name -> of(name, Input.TEXT));
  }

  static Stream<Column> sentences() {
    return Stream.of("text_ar", "text_fr", "text_en").map(name -> of(name, Input.SENTENCE));
  }
}
