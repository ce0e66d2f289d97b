package org.najda.server.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.najda.core.CallerRef;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.command.CallCommand;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.core.event.CallEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.recommendation.Recommendation;
import org.najda.core.recommendation.Recommender;
import org.najda.server.hash.Hash;
import org.najda.server.recommend.RoadBasis;
import org.najda.server.recommend.WholeAnswer;

/**
 * Runs a log through a room, happening by happening: the call is taken when it was received; after
 * the log's call handling the incident is opened and waits for a unit, by priority and age; the
 * first recommended one is sent, acknowledges and drives off at once, arrives by the roads' travel
 * time, stays for the log's service time and then stands where it is, free.
 */
final class Replay {
  private final VirtualRoom room;
  private final Fleet fleet;
  private final String mapVersion;
  private final IntConsumer progress;
  private final PriorityQueue<Happening> agenda = new PriorityQueue<>();
  private final SortedSet<Case> waiting = new TreeSet<>(Case.MOST_URGENT);
  private int settled;

  /**
   * @param progress told how many incidents are over
   */
  Replay(VirtualRoom room, Fleet fleet, String mapVersion, IntConsumer progress) {
    this.room = room;
    this.fleet = fleet;
    this.mapVersion = mapVersion;
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
      happen(next);
    }
    room.finish();
    return cases;
  }

  private void happen(Happening now) {
    switch (now.kind()) {
      case RECEIVED -> receive(now.of(), now.at());
      case UNDERSTOOD -> open(now.of(), now.at());
      case ARRIVED -> arrive(now, unit(now));
      case CLEARED -> clear(now, unit(now));
    }
  }

  private static UnitId unit(Happening happening) {
    UnitId unit = happening.unit();
    if (unit == null) {
      throw new IllegalStateException("No unit does it: " + happening);
    }
    return unit;
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

  private void dispatch(Instant at) {
    Iterator<Case> next = waiting.iterator();
    while (next.hasNext() && fleet.hasFree()) {
      if (send(next.next(), at)) {
        next.remove();
      }
    }
  }

  /** False when no free unit has a way there. */
  private boolean send(Case one, Instant at) {
    Recommendation recommendation =
        Recommender.recommend(room.state(), one.opened(), at, fleet.approaches(one.logged.place()));
    if (recommendation.suggested().isEmpty()) {
      return false;
    }
    UnitId unit = recommendation.suggested().getFirst();
    Long travelMillis = recommendation.ranked().getFirst().unit().travelMillis();
    if (travelMillis == null) {
      return false;
    }
    byte[] answer = WholeAnswer.of(recommendation, RoadBasis.asMapped(mapVersion));
    String hash = Hash.ofContent(answer).toString();
    List<UnitId> units = List.of(unit);
    room.act(
        at,
        new DispatchCommand.SendUnits(
            one.opened(), units, recommendation.evidence(mapVersion, hash, units)),
        answer);
    one.sentAt = at;
    fleet.sent(unit, at);
    report(one, unit, Progress.ACKNOWLEDGED, at);
    report(one, unit, Progress.EN_ROUTE, at);
    agenda.add(new Happening(at.plusMillis(travelMillis), Happening.Kind.ARRIVED, one, unit));
    return true;
  }

  private void arrive(Happening now, UnitId unit) {
    report(now.of(), unit, Progress.ON_SCENE, now.at());
    now.of().onSceneAt = now.at();
    Instant cleared = now.at().plus(now.of().logged.service());
    agenda.add(new Happening(cleared, Happening.Kind.CLEARED, now.of(), unit));
  }

  private void clear(Happening now, UnitId unit) {
    report(now.of(), unit, Progress.CLEARED, now.at());
    room.act(
        now.at(),
        new IncidentCommand.CloseIncident(now.of().opened(), ReplaySettings.CLOSING_CODE));
    fleet.cleared(unit, now.of().logged.place(), now.at());
    progress.accept(++settled);
    dispatch(now.at());
  }

  private void report(Case one, UnitId unit, Progress step, Instant at) {
    room.act(at, new DispatchCommand.ReportProgress(one.opened(), unit, step, at, false));
  }
}
