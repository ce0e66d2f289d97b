package org.najda.registers.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Grant;
import org.najda.registers.keeping.Guard;

/** The schema that editors complete by knows what the reader knows, and nothing else. */
class SchemaTest {
  private static final Schema SCHEMA = Schema.read("registers/register.schema.json");

  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of(RegisterReader.KEYS, new String[] {"properties"}),
        Arguments.of(RegisterReader.CARD, new String[] {"properties", "card", "properties"}),
        Arguments.of(RegisterReader.STATE, of("state")),
        Arguments.of(RegisterReader.GRANT, of("grant")),
        Arguments.of(FieldReader.KEYS, of("field")),
        Arguments.of(FieldReader.OPTION, of("option")),
        Arguments.of(ActReader.KEYS, of("act")),
        Arguments.of(ActReader.ORIGIN, of("origin")),
        Arguments.of(DeadlineReader.KEYS, of("deadline")),
        Arguments.of(Scalars.LANGUAGES, of("label")));
  }

  private static String[] of(String definition) {
    return new String[] {"$defs", definition, "properties"};
  }

  @ParameterizedTest
  @MethodSource("parts")
  void it_knows_the_keys_of_the_reader(String[] known, String[] path) {
    assertThat(SCHEMA.keys(path)).containsExactlyInAnyOrder(known);
  }

  @Test
  void it_knows_the_words_of_the_reader() {
    assertThat(SCHEMA.words("$defs", "field", "properties", "type", "enum"))
        .containsExactlyInAnyOrderElementsOf(FieldReader.TYPES);
    assertThat(SCHEMA.words("$defs", "field", "properties", "class", "enum"))
        .containsExactlyInAnyOrderElementsOf(Schema.written(DataClass.values()));
    assertThat(SCHEMA.words("$defs", "grant", "properties", "reach", "enum"))
        .containsExactlyInAnyOrderElementsOf(Schema.written(Grant.Reach.values()));
    assertThat(SCHEMA.words("$defs", "guard", "enum"))
        .containsExactlyInAnyOrderElementsOf(Guard.names());
  }
}
