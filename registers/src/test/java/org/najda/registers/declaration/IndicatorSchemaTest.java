package org.najda.registers.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.najda.registers.declaration.SourceReader.Way;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Yardstick;

/** The schema that editors complete chapters of the review by knows what their reader knows. */
class IndicatorSchemaTest {
  private static final Schema SCHEMA = Schema.read("indicators/indicator.schema.json");

  private static TreeSet<String> all(String[]... keys) {
    return new TreeSet<>(Stream.of(keys).flatMap(Arrays::stream).toList());
  }

  @Test
  void it_knows_the_keys_of_the_reader() {
    assertThat(SCHEMA.keys("properties")).containsExactlyInAnyOrder(IndicatorReader.KEYS);
    assertThat(SCHEMA.keys("$defs", "indicator", "properties"))
        .containsExactlyInAnyOrderElementsOf(
            all(Arrays.stream(Way.values()).map(Way::keys).toArray(String[][]::new)));
    assertThat(SCHEMA.keys("$defs", "breakdown", "properties"))
        .containsExactlyInAnyOrderElementsOf(all(BreakdownReader.BY_FIELD, BreakdownReader.NAMED));
    assertThat(SCHEMA.keys("$defs", "group", "properties"))
        .containsExactlyInAnyOrder(BreakdownReader.GROUP);
    assertThat(SCHEMA.keys("$defs", "label", "properties"))
        .containsExactlyInAnyOrder(Scalars.LANGUAGES);
  }

  @Test
  void it_knows_the_sources_of_the_reader() {
    assertThat(((List<?>) SCHEMA.at("$defs", "indicator", "oneOf")).stream())
        .map(one -> ((List<?>) ((Map<?, ?>) one).get("required")).getFirst())
        .isEqualTo(Arrays.stream(Way.values()).map(Way::key).toList());
  }

  @Test
  void it_knows_the_words_of_the_reader() {
    assertThat(words("compared")).isEqualTo(Schema.written(Yardstick.Comparison.values()));
    assertThat(words("if-missing")).isEqualTo(Schema.written(Yardstick.IfMissing.values()));
    assertThat(words("period")).isEqualTo(Schema.written(Indicator.Period.values()));
    assertThat(words("journal")).isEqualTo(Schema.written(Indicator.Count.values()));
    assertThat(words("interval")).isEqualTo(Schema.written(Indicator.Span.values()));
    assertThat(words("measure")).isEqualTo(Schema.written(Indicator.Measure.values()));
    assertThat(words("review")).isEqualTo(Schema.written(Indicator.Tells.values()));
    assertThat(SCHEMA.words("$defs", "breakdown", "properties", "parts", "enum"))
        .isEqualTo(Schema.written(Breakdown.Parts.values()));
  }

  private static List<String> words(String key) {
    return SCHEMA.words("$defs", "indicator", "properties", key, "enum");
  }
}
