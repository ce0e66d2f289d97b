package org.najda.server.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallerRef;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.UnitId;
import org.najda.core.command.CallCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.event.CallEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.recommendation.Recommendation;

/**
 * Runs a log through a room, happening by happening: the call is taken when it was received; after
 * the log's call handling the incident is opened and waits for a unit, by priority and age; who is
 * sent, the policy says by the room's recommendation; a unit acknowledges and drives off at once,
 * arrives by the roads' travel time, stays for the log's service time and then stands where it is,
 * free.
 */
final class Replay {
  private final VirtualRoom room;
  private final Fleet fleet;
  private final Missions missions;
  private final Policy policy;
  private final IntConsumer progress;
  private final PriorityQueue<Happening> agenda = new PriorityQueue<>();
  private final TreeSet<Case> waiting = new TreeSet<>(Case.MOST_URGENT);
  private final TreeSet<Case> served = new TreeSet<>(Case.MOST_URGENT);
  private int settled;

  /**
   * @param progress told how many incidents are over
   */
  Replay(VirtualRoom room, Fleet fleet, Missions missions, Policy policy, IntConsumer progress) {
    this.room = room;
    this.fleet = fleet;
    this.missions = missions;
    this.policy = policy;
    this.progress = progress;
  }

  /** Runs it to the end. */
  List<Case> run(List<LoggedIncident> log) {
    List<Case> cases = new ArrayList<>(log.size());
    for (LoggedIncident logged : log) {
      Case one = new Case(cases.size(), logged);
      cases.add(one);
      agenda.add(new Happening(logged.received(), Happening.Kind.RECEIVED, one, null));
    }
    for (Happening next = agenda.poll(); next != null; next = agenda.poll()) {
      if (!next.hasLapsed()) {
        happen(next);
      }
    }
    room.finish();
    return cases;
  }

  private void happen(Happening now) {
    switch (now.kind()) {
      case RECEIVED -> receive(now.of(), now.at());
      case UNDERSTOOD -> open(now.of(), now.at());
      case AWAITED -> dispatch(now.at());
      case ARRIVED -> arrive(now.of(), now.at());
      case CLEARED -> clear(now.of(), now.at());
    }
  }

  private void receive(Case one, Instant at) {
    one.call =
        room.act(
            at,
            new CallCommand.TakeCall(at, CallerRef.UNKNOWN),
            CallEvent.CallPresented.class,
            CallEvent.CallPresented::call);
    Instant understood = at.plus(one.logged.handling());
    agenda.add(new Happening(understood, Happening.Kind.UNDERSTOOD, one, null));
  }

  private void open(Case one, Instant at) {
    Place place =
        new Place(one.logged.place(), PlaceSource.COORDINATES, PlaceClass.UNKNOWN, 0, null);
    one.incident =
        room.act(
            at,
            new IncidentCommand.OpenIncident(
                one.call, ReplaySettings.NATURE, place, one.logged.priority(), null),
            IncidentEvent.IncidentOpened.class,
            IncidentEvent.IncidentOpened::incident);
    waiting.add(one);
    dispatch(at);
  }

  /** The most urgent first; one that had to be left for it comes after it. */
  private void dispatch(Instant at) {
    Case next = waiting.isEmpty() ? null : waiting.first();
    while (next != null && (fleet.hasFree() || policy == Policy.INTERRUPTIBLE)) {
      if (serve(next, at)) {
        waiting.remove(next);
      }
      next = waiting.higher(next);
    }
    if (policy == Policy.COVER) {
      missions.mend(at);
    }
  }

  /** False when it has to wait. */
  private boolean serve(Case one, Instant at) {
    Recommendation answer = missions.recommend(one, at);
    RankedUnit free = policy.free(answer, one.logged.place()).orElse(null);
    if (isAwaiting(one, free, at)) {
      return false;
    }
    RankedUnit busy = policy.busy(answer).orElse(null);
    if (busy != null && policy == Policy.INTERRUPTIBLE && policy.isWorth(busy, free)) {
      interrupt(one, busy, answer, at);
      return true;
    }
    if (busy != null && policy == Policy.SOON_FREE && free != null && !one.waitedInVain) {
      agenda.add(new Happening(missions.await(one, busy, at), Happening.Kind.AWAITED, one, null));
      return false;
    }
    if (free != null) {
      missions.send(one, free, answer, at);
      onTheWay(one);
    }
    return free != null;
  }

  /** Still waiting for somebody in particular, who would be there earlier than any free unit. */
  private boolean isAwaiting(Case one, @Nullable RankedUnit free, Instant at) {
    Case.Awaited awaited = one.awaited;
    if (awaited == null) {
      return false;
    }
    one.waitedInVain = !at.isBefore(awaited.until());
    return !one.waitedInVain
        && missions.isStillOn(awaited)
        && (free == null || awaited.there().isBefore(at.plusMillis(Policy.arrival(free))));
  }

  private void interrupt(Case one, RankedUnit busy, Recommendation answer, Instant at) {
    Case left =
        served.stream()
            .filter(other -> other.onTrip().unit().equals(busy.unit()))
            .findFirst()
            .orElseThrow();
    missions.interrupt(left, one, busy, answer, at);
    served.remove(left);
    waiting.add(left);
    onTheWay(one);
  }

  private void onTheWay(Case one) {
    served.add(one);
    Case.Trip trip = one.onTrip();
    agenda.add(new Happening(trip.arrivesAt(), Happening.Kind.ARRIVED, one, trip));
  }

  private void arrive(Case one, Instant at) {
    missions.arrive(one, at);
    Instant cleared = at.plus(one.serviceLeft);
    agenda.add(new Happening(cleared, Happening.Kind.CLEARED, one, one.trip));
  }

  private void clear(Case one, Instant at) {
    UnitId unit = one.onTrip().unit();
    missions.clear(one, at);
    served.remove(one);
    progress.accept(++settled);
    dispatch(at);
    if (policy == Policy.EXCHANGE) {
      exchange(unit, at);
    }
  }

  /** Whoever is free now takes over where it saves most; whom it replaces may do the same. */
  private void exchange(UnitId unit, Instant at) {
    UnitId next = unit;
    while (next != null && fleet.isFree(next)) {
      Missions.Better better = missions.findBetter(next, served, Policy.MARGIN, at).orElse(null);
      next = better == null ? null : better.of().onTrip().unit();
      if (better != null) {
        missions.exchange(better, at);
        onTheWay(better.of());
      }
    }
  }
}
