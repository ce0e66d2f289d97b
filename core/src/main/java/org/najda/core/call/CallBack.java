package org.najda.core.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.PersonId;
import org.najda.core.timer.Timer;

/**
 * That somebody has to call a caller back. It is over when he was reached, or when the call is
 * settled in any other way.
 *
 * @param since when the room knew that it must
 * @param owner who does it; null while nobody has taken it
 * @param deadline null once he was reached
 * @param tries in the order in which they were noted
 */
public record CallBack(
    Why why,
    Instant since,
    @Nullable PersonId owner,
    @Nullable Deadline deadline,
    List<Try> tries) {
  public CallBack {
    tries = List.copyOf(tries);
  }

  /** Why a caller is called back. */
  public enum Why {
    /** The line went down before anybody answered. */
    ABANDONED,
    /** The line went down while he spoke. */
    LOST,
    /** Nobody spoke. */
    SILENT
  }

  /** What came of a try. */
  public enum Result {
    REACHED,
    NO_ANSWER,
    BUSY,
    /** Switched off, or out of the network's reach. */
    UNREACHABLE,
    /** Somebody else answers there who knows of no call. */
    WRONG_NUMBER
  }

  /**
   * @param at its true time
   */
  public record Try(Instant at, PersonId by, Result result) {}

  /**
   * @param tryBy when the next try must have been made
   * @param warnAt when the room is told of it, again where it was told before; null: never again
   * @param warnings how often it was told
   */
  public record Deadline(Instant tryBy, @Nullable Instant warnAt, int warnings) {
    /** Of a try that nobody is late with yet. */
    public static Deadline at(Instant tryBy) {
      return new Deadline(tryBy, tryBy, 0);
    }
  }

  static CallBack requested(Why why, Instant at, @Nullable PersonId owner, Instant tryBy) {
    return new CallBack(why, at, owner, Deadline.at(tryBy), List.of());
  }

  /** Somebody still has to reach him. */
  public boolean isOpen() {
    return deadline != null;
  }

  /** Whether one has tried as often as it takes before it may be given up. */
  public boolean mayBeGivenUp(int triesNeeded) {
    return tries.size() >= triesNeeded
        || tries.stream().anyMatch(one -> one.result() == Result.WRONG_NUMBER);
  }

  /** What falls due when nobody tries in time. */
  Optional<Timer> findTimer(CallId call) {
    return deadline == null || deadline.warnAt() == null
        ? Optional.empty()
        : Optional.of(Timer.callBack(deadline.warnAt(), call, deadline.warnings()));
  }

  /**
   * @param by null: nobody any more
   */
  public CallBack ownedBy(@Nullable PersonId by) {
    return new CallBack(why, since, by, deadline, tries);
  }

  /**
   * @param nextBy null when he was reached
   */
  public CallBack tried(Try one, PersonId ownedBy, @Nullable Instant nextBy) {
    List<Try> all = new ArrayList<>(tries);
    all.add(one);
    return new CallBack(why, since, ownedBy, nextBy == null ? null : Deadline.at(nextBy), all);
  }

  /**
   * @param warnAt null: it is not told again
   */
  public CallBack overdue(int warnings, @Nullable Instant warnAt) {
    return deadline == null
        ? this
        : new CallBack(why, since, owner, new Deadline(deadline.tryBy(), warnAt, warnings), tries);
  }

  /** Asked for once more after he was reached: what was tried stays. */
  CallBack again(Why nowWhy, @Nullable PersonId ownedBy, Instant tryBy) {
    return new CallBack(nowWhy, since, ownedBy, Deadline.at(tryBy), tries);
  }
}
