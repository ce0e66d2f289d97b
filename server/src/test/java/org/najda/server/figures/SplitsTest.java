package org.najda.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.registers.declaration.Definitions;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.page.Voice;
import org.najda.server.projection.IntervalTimes;
import org.najda.server.review.KeptCases;
import org.najda.server.tally.Answers;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;
import org.najda.server.tally.JournalCounts;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Whatever parts are told apart by, each number stands beside its own. */
class SplitsTest {
  @TempDir private Path folder;

  @Test
  void parts_counted_in_one_look_are_each_told_where_they_belong() {
    try (KeptCases cases = KeptCases.ofTwoYears(folder.resolve("data"))) {
      Definitions definitions = Declared.shipped();
      Instant evening = Instant.parse("2020-01-15T20:00:00Z");
      Counts counts = new Counts(cases.database());
      OpenBook book =
          OpenBook.at(evening, cases.database(), counts, new Directories(cases.database()).load());
      Answers answers =
          new Answers(
              counts, new Changes(cases.database()), () -> book.directory().zone(), () -> evening);
      RoomBook rooms =
          new RoomBook(
              answers, new JournalCounts(cases.database()), new IntervalTimes(cases.database()));
      Voice say = new Voice(Texts.load(), Language.ENGLISH);
      Reading reading = new Reading(book, definitions, true);

      List<Splits.Split> splits =
          new Splits(reading, rooms, List.of(), Span.ofYear(2019), say)
              .list(definitions.getIndicator("persons_presented"));

      assertThat(splits).hasSize(definitions.getIndicator("persons_presented").breakdowns().size());
      assertThat(numbers(splits.get(0))).containsEntry("female", "2").containsEntry("male", "1");
      assertThat(numbers(splits.get(1))).containsEntry("minor", "1").containsEntry("adult", "2");
      assertThat(numbers(splits.getLast()))
          .containsEntry("women", "2")
          .containsEntry("minors", "1")
          .containsEntry("girls", "1");
    }
  }

  private static SortedMap<String, String> numbers(Splits.Split split) {
    SortedMap<String, String> numbers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    split.rows().forEach(row -> numbers.put(row.label(), row.number()));
    return numbers;
  }
}
