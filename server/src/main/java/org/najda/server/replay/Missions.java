package org.najda.server.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.core.command.StackCommand;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.core.dispatch.Engagement;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.dispatch.Waiting;
import org.najda.core.recommendation.Approach;
import org.najda.core.recommendation.Exchange;
import org.najda.core.recommendation.Recommendation;
import org.najda.core.recommendation.Recommender;
import org.najda.server.hash.Hash;
import org.najda.server.recommend.RoadBasis;
import org.najda.server.recommend.WholeAnswer;

/** What the dispatcher of a replay has the room do, and what the crews report. */
final class Missions {
  private final VirtualRoom room;
  private final Fleet fleet;
  private final Policy policy;
  private final String mapVersion;
  private final LearnedJobs past = new LearnedJobs();
  private final Covering covering;
  private int taken;

  Missions(VirtualRoom room, Fleet fleet, Covering covering, Policy policy, String mapVersion) {
    this.room = room;
    this.fleet = fleet;
    this.covering = covering;
    this.policy = policy;
    this.mapVersion = mapVersion;
  }

  /** A free unit would be there earlier than the one under way. */
  record Better(Case of, RankedUnit unit, Recommendation answer, Exchange exchange) {}

  /** How often what the policy adds was made use of. */
  int taken() {
    return taken;
  }

  Recommendation recommend(Case one, Instant at) {
    SortedMap<UnitId, Approach> approaches =
        policy.looksAtBusy()
            ? fleet.allApproaches(one.logged.place(), at)
            : fleet.approaches(one.logged.place(), at);
    return Recommender.recommend(room.state(), one.opened(), at, approaches, past.soFar());
  }

  void send(Case one, RankedUnit unit, Recommendation answer, Instant at) {
    unstack(one, unit.unit(), at);
    List<UnitId> units = List.of(unit.unit());
    byte[] whole = whole(answer);
    drive(
        one,
        unit,
        new DispatchCommand.SendUnits(one.opened(), units, evidence(answer, whole, unit)),
        whole,
        at);
  }

  private void drive(Case one, RankedUnit unit, Command command, byte[] whole, Instant at) {
    room.act(at, command, whole);
    one.sentAt = one.sentAt == null ? at : one.sentAt;
    one.trip = new Case.Trip(unit.unit(), at.plusMillis(travel(unit)));
    fleet.sent(unit.unit(), one.logged.place(), at);
    report(one, Progress.ACKNOWLEDGED, at);
    report(one, Progress.EN_ROUTE, at);
  }

  private static long travel(RankedUnit unit) {
    Long millis = unit.travelMillis();
    if (millis == null) {
      throw new IllegalStateException("No way is known: " + unit);
    }
    return millis;
  }

  /** Whoever else it lies with need not come any more. */
  private void unstack(Case one, UnitId sent, Instant at) {
    one.awaited = null;
    for (Waiting other : room.state().incidents().get(one.opened()).waiting()) {
      if (!other.unit().equals(sent)) {
        room.act(at, new StackCommand.UnstackUnit(one.opened(), other.unit()));
      }
    }
  }

  /** Has the incident wait for a unit; says until when. */
  Instant await(Case one, RankedUnit unit, Instant at) {
    taken++;
    unstack(one, unit.unit(), at);
    Instant there = at.plusMillis(Policy.arrival(unit));
    one.awaited = new Case.Awaited(unit.unit(), on(unit), there.minusMillis(travel(unit)), there);
    room.act(at, new StackCommand.StackUnits(one.opened(), List.of(unit.unit())));
    return one.awaited.until();
  }

  private static IncidentId on(RankedUnit unit) {
    Engagement engagement = unit.engagement();
    if (engagement == null) {
      throw new IllegalStateException("It is free and need not be waited for: " + unit);
    }
    return engagement.incident();
  }

  /** Whether the unit is still at the job whose end was waited for. */
  boolean isStillOn(Case.Awaited awaited) {
    return awaited.on().equals(room.state().units().get(awaited.unit()).incident());
  }

  /** The unit leaves one for a more urgent one; what it had still to do is left to do. */
  void interrupt(Case left, Case urgent, RankedUnit unit, Recommendation answer, Instant at) {
    taken++;
    unstack(urgent, unit.unit(), at);
    Instant arrived = left.onTrip().arrivesAt();
    if (!arrived.isAfter(at)) {
      left.serviceLeft = left.serviceLeft.minus(Duration.between(arrived, at));
    }
    left.trip = null;
    fleet.released(unit.unit(), at);
    byte[] whole = whole(answer);
    drive(
        urgent,
        unit,
        new StackCommand.InterruptMission(
            urgent.opened(), unit.unit(), evidence(answer, whole, unit)),
        whole,
        at);
  }

  /** Where the free unit would save most, of those under way; at least the margin. */
  Optional<Better> findBetter(UnitId unit, Collection<Case> cases, Duration margin, Instant at) {
    List<Better> possible =
        cases.stream()
            .filter(one -> one.isUnderWay(at))
            .flatMap(one -> better(one, unit, at))
            .toList();
    List<Exchange> exchanges = possible.stream().map(Better::exchange).toList();
    return Exchange.choose(exchanges, margin).stream()
        .findFirst()
        .map(exchanges::indexOf)
        .map(possible::get);
  }

  private Stream<Better> better(Case one, UnitId unit, Instant at) {
    Recommendation answer = recommend(one, at);
    return answer.ranked().stream()
        .map(Recommendation.Ranked::unit)
        .filter(ranked -> ranked.unit().equals(unit) && ranked.travelMillis() != null)
        .map(ranked ->
            new Better(
                one,
                ranked,
                answer,
                new Exchange(
                    one.opened(),
                    one.onTrip().unit(),
                    unit,
                    Duration.between(at, one.onTrip().arrivesAt()).toMillis(),
                    travel(ranked))));
  }

  /** The better unit takes the mission over; the other is free where it is. */
  void exchange(Better better, Instant at) {
    taken++;
    Case one = better.of();
    UnitId from = one.onTrip().unit();
    byte[] whole = whole(better.answer());
    fleet.released(from, at);
    drive(
        one,
        better.unit(),
        new DispatchCommand.ExchangeMission(
            one.opened(),
            from,
            better.unit().unit(),
            evidence(better.answer(), whole, better.unit())),
        whole,
        at);
  }

  /** A free unit goes where it mends most of the cover, when one does. */
  void mend(Instant at) {
    covering
        .findMove(fleet)
        .ifPresent(move -> {
          taken++;
          fleet.moved(move.unit(), covering.post(move), at);
        });
  }

  void arrive(Case one, Instant at) {
    report(one, Progress.ON_SCENE, at);
    one.onSceneAt = one.onSceneAt == null ? at : one.onSceneAt;
    fleet.arrived(one.onTrip().unit());
  }

  void clear(Case one, Instant at) {
    report(one, Progress.CLEARED, at);
    unstack(one, one.onTrip().unit(), at);
    room.act(at, new IncidentCommand.CloseIncident(one.opened(), ReplaySettings.CLOSING_CODE));
    fleet.released(one.onTrip().unit(), at);
    past.add(Duration.between(one.onTrip().arrivesAt(), at));
    one.trip = null;
  }

  private void report(Case one, Progress step, Instant at) {
    room.act(
        at, new DispatchCommand.ReportProgress(one.opened(), one.onTrip().unit(), step, at, false));
  }

  private byte[] whole(Recommendation answer) {
    return WholeAnswer.of(answer, RoadBasis.asMapped(mapVersion));
  }

  private DispatchEvidence evidence(Recommendation answer, byte[] whole, RankedUnit unit) {
    return answer.evidence(mapVersion, Hash.ofContent(whole).toString(), List.of(unit.unit()));
  }
}
