package org.najda.registers.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Deadline.Clock;
import org.najda.registers.definition.Label;
import org.najda.registers.law.LawBook;
import org.najda.registers.law.Limit;

/** Whether a record ran over follows from its own times, whoever watched. */
class RunTest {
  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
  private static final Instant ARRESTED = Instant.parse("2019-05-04T20:00:00Z");
  private static final LawBook LAW =
      LawBook.of(
          Map.of(
              "custody",
              List.of(
                  new Limit(
                      "flagrancy",
                      LocalDate.parse("2000-01-01"),
                      null,
                      Duration.ofHours(48),
                      Duration.ofHours(24),
                      1,
                      "a",
                      "s",
                      null))));
  private static final Deadline BY_LAW =
      deadline(new Clock.ByLaw("arrested-at", "custody", "basis", "extend"));

  private static Deadline deadline(Clock clock) {
    return new Deadline(
        "end",
        new Label("أ", "a", "a"),
        clock,
        new TreeSet<>(List.of("held")),
        null,
        List.of(),
        new TreeSet<>(),
        Duration.ofMinutes(15));
  }

  private static Instant after(int hours) {
    return ARRESTED.plus(Duration.ofHours(hours));
  }

  private static boolean ranOver(@Nullable Instant left, Instant... extended) {
    Run run = new Run(ARRESTED, "flagrancy", List.of(extended), left);
    return run.isOver(run.end(BY_LAW, LAW, CASABLANCA));
  }

  @Test
  void forty_eight_hours_over_the_change_to_Ramadan_are_forty_eight_hours() {
    Run run = new Run(ARRESTED, "flagrancy", List.of(), null);

    assertThat(run.end(BY_LAW, LAW, CASABLANCA)).isEqualTo(Instant.parse("2019-05-06T20:00:00Z"));
  }

  @Test
  void who_is_let_go_before_the_end_did_not_run_over_and_who_is_still_held_did() {
    assertThat(ranOver(after(47))).isFalse();
    assertThat(ranOver(after(48))).isTrue();
    assertThat(ranOver(null)).isTrue();
  }

  @Test
  void an_extension_in_time_prolongs_and_one_that_came_too_late_does_not() {
    assertThat(ranOver(after(71), after(40))).isFalse();
    assertThat(ranOver(after(71), after(49))).isTrue();
  }

  @Test
  void where_the_law_grants_nothing_it_is_over_as_it_begins() {
    Run run = new Run(ARRESTED, "no-such-basis", List.of(), after(1));

    assertThat(run.end(BY_LAW, LAW, CASABLANCA)).isEqualTo(ARRESTED);
    assertThat(run.isOver(ARRESTED)).isTrue();
  }

  @Test
  void a_time_of_the_house_goes_by_the_calendar_of_the_place() {
    Run run = new Run(ARRESTED, null, List.of(), null);
    Deadline month = deadline(new Clock.Within("arrested-at", Period.ofMonths(1), Duration.ZERO));

    assertThat(run.end(month, LAW, CASABLANCA)).isEqualTo(Instant.parse("2019-06-04T21:00:00Z"));
  }
}
