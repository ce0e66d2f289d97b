package org.najda.registers.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Grant;
import org.najda.registers.keeping.Guard;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that editors complete by knows what the reader knows, and nothing else. */
class SchemaTest {
  /** JSON is YAML too. */
  private static Object schema(String... path) {
    Object found;
    try {
      found =
          new Load(LoadSettings.builder().build())
              .loadFromString(
                  Files.readString(
                      ShippedDefinitionsTest.FOLDER.resolve("registers/register.schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String step : path) {
      found = ((Map<?, ?>) found).get(step);
      assertThat(found).as(String.join("/", path) + ": " + step).isNotNull();
    }
    return found;
  }

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
    assertThat(((Map<?, ?>) schema(path)).keySet().stream().map(String::valueOf))
        .containsExactlyInAnyOrder(known);
  }

  @Test
  void it_knows_the_words_of_the_reader() {
    assertThat(words("$defs", "field", "properties", "type", "enum"))
        .containsExactlyInAnyOrderElementsOf(FieldReader.TYPES);
    assertThat(words("$defs", "field", "properties", "class", "enum"))
        .containsExactlyInAnyOrderElementsOf(written(DataClass.values()));
    assertThat(words("$defs", "grant", "properties", "reach", "enum"))
        .containsExactlyInAnyOrderElementsOf(written(Grant.Reach.values()));
    assertThat(words("$defs", "guard", "enum")).containsExactlyInAnyOrderElementsOf(Guard.names());
  }

  private static List<String> words(String... path) {
    return ((List<?>) schema(path)).stream().map(String::valueOf).toList();
  }

  private static List<String> written(Enum<?>... words) {
    return Arrays.stream(words).map(Scalars::written).toList();
  }
}
