package org.najda.core.recommendation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.EnumWords;
import org.najda.core.dispatch.Engagement;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.dispatch.RankedUnit;

/**
 * One reason for where a unit stands in a ranking; its sentence is the text {@code reason.<id>}.
 *
 * @param args the sentence's named arguments
 */
public record Reason(Code code, SortedMap<String, String> args) {
  public Reason {
    args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
  }

  /** In brackets the arguments of its sentence. */
  public enum Code {
    /** [seconds, meters] */
    TRAVEL_TIME,
    /** No way is known: ranks last, never as zero. */
    TRAVEL_UNKNOWN,
    /** No open way leads there: it goes slowly along closed roads. */
    THROUGH_CLOSED,
    /** Nobody knows the incident's point yet: no unit can be ranked by its way. */
    NO_POINT,
    /** It is in the district that is told of an incident without a point [district]. */
    IN_DISTRICT,
    /** [ageSeconds] */
    POSITION_FRESH,
    /** [ageSeconds] */
    POSITION_OLD,
    /** It never reported; its post is taken [post]. */
    AT_POST,
    /**
     * It is not free: its job is nearly over, by the room's own past [incident, freeInSeconds,
     * jobs, share].
     */
    SOON_FREE,
    /** It is not free: its job may be broken off, and would wait [incident]. */
    INTERRUPTIBLE,
    /** It is only to be sent if need be: ranks after those that are free [status]. */
    BREAKS_OFF,
    /** It can do what the plan asks for [capability]. */
    HAS_CAPABILITY,
    /** It is one of those that serve the plan best. */
    SUGGESTED;

    public String id() {
      return EnumWords.of(this);
    }
  }

  static Reason of(Code code) {
    return new Reason(code, Collections.emptySortedMap());
  }

  static Reason ofTravel(RankedUnit unit) {
    Long millis = unit.travelMillis();
    if (millis == null) {
      return of(Code.TRAVEL_UNKNOWN);
    }
    Reason known = of(Code.TRAVEL_TIME).with("seconds", Math.ceilDiv(millis, 1000));
    Integer meters = unit.travelMeters();
    return meters == null ? known : known.with("meters", meters);
  }

  static Reason of(Engagement engagement) {
    Reason reason =
        switch (engagement) {
          case Engagement.SoonFree soon ->
              of(Code.SOON_FREE)
                  .with("freeInSeconds", Math.ceilDiv(soon.freeInMillis(), 1000))
                  .with("jobs", soon.jobs())
                  .with("share", soon.sharePercent());
          case Engagement.Interruptible _ -> of(Code.INTERRUPTIBLE);
        };
    return reason.with("incident", engagement.incident());
  }

  static Reason ofPosition(RankedUnit unit, String post) {
    Long age = unit.positionAgeSeconds();
    if (unit.basis() == PositionBasis.POST || age == null) {
      return of(Code.AT_POST).with("post", post);
    }
    return of(unit.basis() == PositionBasis.FRESH ? Code.POSITION_FRESH : Code.POSITION_OLD)
        .with("ageSeconds", age);
  }

  Reason with(String name, Object value) {
    SortedMap<String, String> more = new TreeMap<>(args);
    more.put(name, value.toString());
    return new Reason(code, more);
  }
}
