package org.najda.server.synthetic;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallSource;
import org.najda.core.CallerRef;
import org.najda.core.IncidentId;
import org.najda.core.call.CallBack;
import org.najda.core.command.CallBackCommand;
import org.najda.core.command.CallCommand;
import org.najda.core.event.CallEvent;
import org.najda.core.settings.RoomSettings;
import org.najda.server.replay.VirtualRoom;

/**
 * A year of one command room, happening by happening through the real room on a virtual clock:
 * calls ring and are answered, become incidents, further calls of the same, or nothing.
 */
final class RoomYear {
  private final VirtualRoom room;
  private final SplittableRandom random;
  private final Agenda agenda;
  private final YearIncidents incidents;

  RoomYear(City city, RoomSettings settings, VirtualRoom room, SplittableRandom random) {
    this.room = room;
    this.random = random;
    this.agenda = new Agenda(random);
    this.incidents = new YearIncidents(city, settings, room, agenda, random);
  }

  /**
   * Runs it to the end.
   *
   * @param comings by their moments
   * @param calls told of each call that rang
   */
  void run(List<Coming> comings, LongConsumer calls) {
    for (Coming coming : comings) {
      agenda.runUntil(coming.at());
      begin(coming);
      calls.accept(coming.isSelfInitiated() ? 0 : 1L + coming.furtherCalls());
    }
    agenda.runUntil(Instant.MAX);
    room.finish();
  }

  private void begin(Coming coming) {
    Instant at = coming.at();
    CallOutcome outcome = coming.outcome();
    if (outcome == CallOutcome.ABANDONED) {
      abandon(ring(at), at);
    } else if (outcome != null) {
      answer(
          ring(at),
          at,
          (call, now) -> agenda.within(now, 20, 110, then -> close(call, outcome, then)));
    } else if (coming.isSelfInitiated()) {
      incidents.comeUpon(coming.isEffective(), at);
    } else {
      answer(
          ring(at),
          at,
          (call, now) -> agenda.within(now, 25, 80, then -> open(call, coming, then)));
    }
  }

  private CallId ring(Instant at) {
    return room.act(
        at,
        new CallCommand.PresentCall(CallSource.EXCHANGE, at, CallerRef.UNKNOWN, null, null),
        CallEvent.CallPresented.class,
        CallEvent.CallPresented::call);
  }

  /** What follows once somebody has picked up. */
  private interface Answered {
    void by(CallId call, Instant now);
  }

  /** Most are answered within seconds, some have to wait. */
  private void answer(CallId call, Instant rang, Answered then) {
    boolean busy = random.nextInt(20) == 0;
    agenda.within(
        rang,
        busy ? 20 : 2,
        busy ? 90 : 14,
        now -> {
          room.act(now, new CallCommand.AnswerCall(call, CallSource.EXCHANGE, now));
          then.by(call, now);
        });
  }

  private void close(CallId call, CallOutcome outcome, Instant now) {
    room.act(now, new CallCommand.CloseCall(call, outcome, null));
    room.act(now, new CallCommand.EndCall(call, now));
  }

  /** Nobody was quick enough; somebody rings back and reaches the caller. */
  private void abandon(CallId call, Instant rang) {
    agenda.within(
        rang,
        5,
        40,
        now -> {
          room.act(now, new CallCommand.EndCall(call, now));
          agenda.within(
              now,
              30,
              110,
              tried -> {
                room.act(tried, new CallBackCommand.NoteTry(call, tried, CallBack.Result.REACHED));
                room.act(tried, new CallCommand.CloseCall(call, CallOutcome.ABANDONED, null));
              });
        });
  }

  private void open(CallId call, Coming coming, Instant now) {
    IncidentId incident = incidents.open(call, coming.isEffective(), now);
    room.act(now, new CallCommand.EndCall(call, now));
    for (int i = 0; i < coming.furtherCalls(); i++) {
      agenda.within(now, 5, 150, then -> furtherCall(incident, then));
    }
    incidents.dispatch(now);
  }

  private void furtherCall(IncidentId incident, Instant at) {
    answer(
        ring(at),
        at,
        (call, now) ->
            agenda.within(
                now,
                10,
                40,
                then -> {
                  if (incidents.isOpen(incident)) {
                    room.act(then, new CallCommand.AttachCall(call, incident));
                    room.act(then, new CallCommand.EndCall(call, then));
                  } else {
                    close(call, CallOutcome.ADVICE, then);
                  }
                }));
  }
}
