package org.najda.server.access;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the clocks of a zone stand from UTC, from a moment on. Screens are told, because a
 * browser brings rules of its own, of another year: two clocks that disagree by an hour in one room
 * would be worse than either.
 *
 * @param offset as {@code +01:00}
 */
record ZoneClock(Instant from, String offset) {
  private static final Period PAST = Period.ofYears(-10);
  private static final Period AHEAD = Period.ofYears(2);

  /** Those of ten years back to two years ahead; the first one also holds for what was before. */
  static List<ZoneClock> list(ZoneId zone, Instant now) {
    ZoneRules rules = zone.getRules();
    Instant first = now.atZone(zone).plus(PAST).toInstant();
    Instant last = now.atZone(zone).plus(AHEAD).toInstant();
    List<ZoneClock> clocks = new ArrayList<>();
    clocks.add(new ZoneClock(first, written(rules.getOffset(first))));
    ZoneOffsetTransition next = rules.nextTransition(first);
    while (next != null && next.getInstant().isBefore(last)) {
      clocks.add(new ZoneClock(next.getInstant(), written(next.getOffsetAfter())));
      next = rules.nextTransition(next.getInstant());
    }
    return clocks;
  }

  private static String written(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
  }
}
