package org.najda.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.server.definition.Declared;

/** {@code docs/derived.md} says of each indicator what its definition says. */
class DerivedListTest {
  private static final Path LIST = Path.of("../docs/derived.md");

  private static boolean isDerived(Indicator indicator) {
    return !(indicator.source() instanceof Source.Declared);
  }

  private static String from(Source source) {
    return switch (source) {
      case Source.Kept kept -> "register `" + kept.register() + "`";
      case Source.Followed followed -> "register `" + followed.first().register() + "`";
      case Source.Lapse lapse -> "register `" + lapse.register() + "`";
      case Source.Overrun overrun -> "register `" + overrun.register() + "`";
      case Source.Journal journal -> "the command rooms’ journals";
      case Source.Intervals intervals -> "the command rooms’ journals";
      case Source.Entries entries -> "all registers";
      case Source.OfReview review -> "the review itself";
      case Source.Formula formula -> "other figures";
      case Source.Earlier earlier -> "`" + earlier.indicator() + "` of an earlier year";
      case Source.Declared declared -> "declared: " + declared.reason().en();
    };
  }

  private static String row(Chapter chapter, Indicator indicator) {
    return "| `%s` | %s | %s |".formatted(indicator.id(), chapter.key(), from(indicator.source()));
  }

  @Test
  void it_lists_every_indicator_with_where_it_comes_from() throws IOException {
    List<String> rows =
        Declared.shipped().chapters().stream()
            .flatMap(
                chapter -> chapter.indicators().stream().map(indicator -> row(chapter, indicator)))
            .toList();
    List<Indicator> all = Declared.shipped().indicators();
    long derived = all.stream().filter(DerivedListTest::isDerived).count();
    String share =
        "%d of %d are derived, %d declared".formatted(derived, all.size(), all.size() - derived);

    assertThat(derived).isGreaterThanOrEqualTo(70);
    assertThat(Files.readString(LIST)).contains(share).contains(String.join("\n", rows));
  }
}
