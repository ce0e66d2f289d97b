package org.najda.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What screens are told of a zone is what the server itself goes by. */
class ZoneClockTest {
  private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

  private static String offsetAt(List<ZoneClock> clocks, Instant at) {
    return clocks.stream()
        .filter(clock -> !clock.from().isAfter(at))
        .reduce(clocks.getFirst(), (earlier, later) -> later)
        .offset();
  }

  @Test
  void at_any_hour_of_these_years_they_say_what_the_rules_say() {
    for (String name : List.of("Africa/Casablanca", "Europe/Lisbon", "Asia/Kathmandu", "UTC")) {
      ZoneId zone = ZoneId.of(name);
      List<ZoneClock> clocks = ZoneClock.list(zone, NOW);
      for (Instant at = Instant.parse("2010-06-01T00:00:00Z");
          at.isBefore(Instant.parse("2021-12-01T00:00:00Z"));
          at = at.plusSeconds(6 * 3600)) {
        assertThat(ZoneOffset.of(offsetAt(clocks, at)))
            .as("%s at %s", name, at)
            .isEqualTo(zone.getRules().getOffset(at));
      }
    }
  }

  @Test
  void the_month_of_ramadan_is_among_them() {
    List<ZoneClock> clocks = ZoneClock.list(ZoneId.of("Africa/Casablanca"), NOW);

    assertThat(clocks)
        .contains(
            new ZoneClock(Instant.parse("2019-05-05T02:00:00Z"), "+00:00"),
            new ZoneClock(Instant.parse("2019-06-09T02:00:00Z"), "+01:00"));
  }
}
