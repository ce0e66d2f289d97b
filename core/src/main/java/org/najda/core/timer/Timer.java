package org.najda.core.timer;

import java.time.Instant;
import java.util.Comparator;
import org.najda.core.CallId;
import org.najda.core.ChangeId;
import org.najda.core.CommandKey;
import org.najda.core.EnumWords;
import org.najda.core.HandoverId;
import org.najda.core.IncidentId;
import org.najda.core.NoticeId;
import org.najda.core.RestrictionId;
import org.najda.core.Subject;
import org.najda.core.UnitId;

/**
 * A due time that stands in the state, so that it fires after a restart too.
 *
 * @param level how often it has fired for the same cause
 */
public record Timer(Instant dueAt, Kind kind, Subject about, int level)
    implements Comparable<Timer> {
  private static final Comparator<Timer> ORDER =
      Comparator.comparing(Timer::dueAt)
          .thenComparing(Timer::kind)
          .thenComparing(Timer::about)
          .thenComparingInt(Timer::level);

  /** What falls due. */
  public enum Kind {
    ACKNOWLEDGEMENT,
    NOTICE_REVIEW,
    NOTICE_EXPIRY,
    STATUS,
    TIDYING,
    /** Nobody has signed the hand-over that was given. */
    HANDOVER,
    /** Nobody has called a caller back in time. */
    CALL_BACK,
    /** Nobody has confirmed that an incident was taken over. */
    TRANSFER,
    /** A change of the settings takes effect. */
    PLANNED_CHANGE,
    /** A closed road or slow zone is over. */
    RESTRICTION_END
  }

  public static Timer acknowledgement(Instant dueAt, IncidentId incident, UnitId unit, int level) {
    return new Timer(dueAt, Kind.ACKNOWLEDGEMENT, Subject.of(incident, unit), level);
  }

  /** A unit is in its status for too long then. */
  public static Timer status(Instant dueAt, UnitId unit, int overstays) {
    return new Timer(dueAt, Kind.STATUS, Subject.of(unit), overstays);
  }

  public static Timer tidying(Instant dueAt) {
    return new Timer(dueAt, Kind.TIDYING, Subject.ROOM, 0);
  }

  public static Timer noticeReview(Instant dueAt, NoticeId notice) {
    return new Timer(dueAt, Kind.NOTICE_REVIEW, Subject.numbered(notice.number()), 0);
  }

  public static Timer noticeExpiry(Instant dueAt, NoticeId notice) {
    return new Timer(dueAt, Kind.NOTICE_EXPIRY, Subject.numbered(notice.number()), 0);
  }

  public static Timer handover(Instant dueAt, HandoverId handover) {
    return new Timer(dueAt, Kind.HANDOVER, Subject.numbered(handover.number()), 0);
  }

  public static Timer callBack(Instant dueAt, CallId call, int warnings) {
    return new Timer(dueAt, Kind.CALL_BACK, Subject.of(call), warnings);
  }

  public static Timer transfer(Instant dueAt, IncidentId incident, int times) {
    return new Timer(dueAt, Kind.TRANSFER, Subject.of(incident), times);
  }

  public static Timer plannedChange(Instant dueAt, ChangeId change) {
    return new Timer(dueAt, Kind.PLANNED_CHANGE, Subject.numbered(change.number()), 0);
  }

  public static Timer restrictionEnd(Instant dueAt, RestrictionId restriction) {
    return new Timer(dueAt, Kind.RESTRICTION_END, Subject.numbered(restriction.number()), 0);
  }

  /**
   * The id under which it fires: the same for the same cause, so that a timer fired again after a
   * crash acts once.
   */
  public CommandKey commandKey() {
    // Joined, not formatted: digits of a format follow the machine's language.
    String id = EnumWords.of(kind) + about + "-" + level + "-" + dueAt.getEpochSecond();
    return new CommandKey(id, id);
  }

  @Override
  public int compareTo(Timer other) {
    return ORDER.compare(this, other);
  }
}
