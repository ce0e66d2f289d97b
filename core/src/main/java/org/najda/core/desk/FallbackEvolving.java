package org.najda.core.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallSource;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.Progress;
import org.najda.core.Stamp;
import org.najda.core.call.Call;
import org.najda.core.call.Line;
import org.najda.core.call.Settlement;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Steps;
import org.najda.core.event.FallbackEvent;
import org.najda.core.event.FallbackEvent.CardEntered;
import org.najda.core.event.Recorded;
import org.najda.core.fallback.Card;
import org.najda.core.fallback.LateEntry;
import org.najda.core.incident.Assessment;
import org.najda.core.incident.Closing;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Opening;
import org.najda.core.incident.Scene;
import org.najda.core.room.RoomState;

/** Applies what happens about outages. */
final class FallbackEvolving {
  private FallbackEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, FallbackEvent event) {
    return switch (event) {
      case CardEntered e -> entered(state, recorded, e);
      case FallbackEvent.PackFailed e -> state;
      case FallbackEvent.PackRecovered e -> state;
    };
  }

  private static RoomState entered(RoomState state, Recorded recorded, CardEntered e) {
    Call call = call(recorded, e);
    RoomState next = state.with(call);
    IncidentId id = e.incident();
    Card.Matter matter = e.card().matter();
    if (id == null || matter == null) {
      return next;
    }
    next = next.with(incident(recorded, e, id, matter).withCall(call));
    for (Card.Sent sent : matter.missions()) {
      if (sent.clearedAt() == null) {
        next = next.with(next.units().get(sent.unit()).sentTo(id));
      }
    }
    return next;
  }

  private static Call call(Recorded recorded, CardEntered e) {
    PersonId by = recorded.author().person();
    Card.Ringing ringing = e.card().ringing();
    Instant answeredAt = ringing.answeredAt();
    Line.Answer answer =
        answeredAt == null ? null : new Line.Answer(by, CallSource.CARD, answeredAt);
    Line line = new Line(CallSource.CARD, ringing.presentedAt(), answer, null, null, null);
    return new Call(e.call(), line, ringing.caller(), settlement(recorded, e));
  }

  private static @Nullable Settlement settlement(Recorded recorded, CardEntered e) {
    PersonId by = recorded.author().person();
    IncidentId incident = e.incident();
    if (incident != null) {
      return new Settlement.Attached(incident, by, recorded.at());
    }
    var outcome = e.card().outcome();
    return outcome == null ? null : new Settlement.Closed(outcome, by, recorded.at());
  }

  private static Incident incident(
      Recorded recorded, CardEntered e, IncidentId id, Card.Matter matter) {
    PersonId by = recorded.author().person();
    LateEntry late = new LateEntry(e.card().number(), recorded.at());
    var priority = matter.priority();
    if (priority == null) {
      throw new IllegalStateException("A card that was entered has the priority that held: " + e);
    }
    Incident incident =
        Incident.opened(
            id,
            new Opening(by, e.card().ringing().lastAt(), matter.text() != null, late),
            new Assessment(matter.nature(), priority, priority),
            new Scene(matter.place(), e.district()));
    for (Card.Sent sent : matter.missions()) {
      incident = incident.withMission(mission(by, sent));
    }
    Card.Closed closing = matter.closing();
    return closing == null
        ? incident
        : incident.closed(new Closing(closing.code(), e.effective(), by, closing.at()));
  }

  /** All its steps were heard by radio. */
  private static Mission mission(PersonId by, Card.Sent sent) {
    Mission mission =
        new Mission(
            sent.unit(),
            new Mission.Sending(by, sent.sentAt(), false),
            Steps.NONE,
            null,
            new Mission.Escalation(0, null),
            null,
            null);
    Instant onSceneAt = sent.onSceneAt();
    mission = onSceneAt == null ? mission : heard(mission, Progress.ON_SCENE, onSceneAt);
    Instant clearedAt = sent.clearedAt();
    return clearedAt == null ? mission : heard(mission, Progress.CLEARED, clearedAt);
  }

  private static Mission heard(Mission mission, Progress step, Instant at) {
    return mission.progressed(step, Stamp.byHand(at));
  }
}
