package org.najda.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.registers.declaration.Definitions;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.review.KeptCases;
import org.najda.server.tally.Counts;

/** What tells how things stand is told for the end of each month. */
class StandCourseTest {
  @TempDir Path folder;

  @Test
  void how_many_stand_at_the_end_of_each_month_is_told_without_limits() throws Exception {
    Definitions definitions = openCases();
    try (KeptCases cases = KeptCases.ofTwoYears(folder.resolve("data"))) {
      Reading reading =
          new Reading(
              OpenBook.at(
                  Instant.parse("2021-01-01T00:00:00Z"),
                  cases.database(),
                  new Counts(cases.database()),
                  new Directories(cases.database()).load()),
              definitions,
              true);
      Course course = reading.course(definitions.getIndicator("cases_open"), Span.ofYear(2019));

      assertThat(course.months()).hasSize(Course.MONTHS);
      assertThat(course.control()).isEmpty();
      assertThat(course.months().subList(0, 11))
          .as("nothing was kept yet")
          .allSatisfy(month -> assertThat(month.told()).isEqualTo(Told.MISSING));
      assertThat(course.months().subList(11, Course.MONTHS))
          .extracting(month -> month.month() + " " + month.told().value())
          .as("one of December and one of January, cleared a month later; one of the last day")
          .startsWith("2018-12 1", "2019-01 1", "2019-02 0")
          .endsWith("2019-11 0", "2019-12 1");
    }
  }

  private Definitions openCases() throws Exception {
    Path own = Files.createDirectories(folder.resolve("own/indicators"));
    String crime = Files.readString(Path.of("../definitions/indicators/crime.yaml"));
    Files.writeString(
        own.resolve("crime.yaml"),
        crime
            + """
              cases_open:
                ar: أ
                fr: f
                en: e
                unit: cases
                register: cases
                in: [open]
                at-end: true
            """);
    return Declared.with(own.getParent());
  }
}
