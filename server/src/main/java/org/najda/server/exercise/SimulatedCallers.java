package org.najda.server.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.call.Call;
import org.najda.core.call.Settlement;
import org.najda.core.room.RoomState;
import org.najda.server.exercise.Exercise.Rung;
import org.najda.server.room.Room;
import org.najda.server.telephony.Telephony;
import org.najda.server.telephony.TelephonyEvent;
import org.najda.server.telephony.TelephonyEvent.CallerPlace;
import org.najda.server.telephony.TelephonyEvent.Kind;

/** Has callers ring and put the receiver down, as an exchange would tell it. */
final class SimulatedCallers {
  private static final String EXCHANGE = "exercise";
  private static final String LINE = "19";

  /** What is still said when the call-taker is done with the call. */
  private static final Duration GOODBYE = Duration.ofSeconds(15);

  private final Telephony telephony;

  SimulatedCallers(Telephony telephony) {
    this.telephony = telephony;
  }

  void ring(Room room, String reference, Casting.Caller caller, Instant now)
      throws InterruptedException {
    CallerPlace place =
        new CallerPlace(caller.point().lat(), caller.point().lon(), caller.uncertaintyMeters());
    tell(room, event(Kind.PRESENTED, reference, now, caller.number(), place));
  }

  /**
   * Ends a call that nobody answers or that is settled.
   *
   * @param impatient whether it has rung for longer than its caller waits
   */
  void hangUp(Room room, Exercise exercise, Rung rung, boolean impatient, Instant now)
      throws InterruptedException {
    Optional<Call> call = findCall(room.published(), exercise, rung);
    if (call.filter(known -> isOver(known, impatient, now)).isPresent()) {
      end(room, exercise, rung, now);
    }
  }

  /** Ends a call whatever has become of it. */
  void end(Room room, Exercise exercise, Rung rung, Instant now) throws InterruptedException {
    String reference = exercise.reference(rung.number());
    if (findCall(room.published(), exercise, rung)
        .filter(call -> call.line().endedAt() == null)
        .isPresent()) {
      tell(room, event(Kind.ENDED, reference, now, null, null));
    }
  }

  /** A call of an exercise, while the room's state has it. */
  static Optional<Call> findCall(RoomState state, Exercise exercise, Rung rung) {
    return state.findCallByReference(exercise.reference(rung.number()));
  }

  private static boolean isOver(Call call, boolean impatient, Instant now) {
    if (call.state() == Call.State.RINGING) {
      return impatient;
    }
    Settlement settlement = call.settlement();
    return settlement != null && !now.isBefore(settlement.at().plus(GOODBYE));
  }

  private static TelephonyEvent event(
      Kind kind,
      String reference,
      Instant at,
      @Nullable String number,
      @Nullable CallerPlace place) {
    String id = reference + "-" + kind;
    return new TelephonyEvent(kind, id, reference, at, LINE, number, place, null, null, null);
  }

  private void tell(Room room, TelephonyEvent event) throws InterruptedException {
    telephony.take(room, EXCHANGE, event);
  }
}
