package org.najda.server.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.Priority;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.core.event.IncidentEvent;
import org.najda.core.incident.Incident;
import org.najda.core.recommendation.PastJobs;
import org.najda.core.recommendation.Recommendation;
import org.najda.core.recommendation.Recommender;
import org.najda.core.settings.RoomSettings;
import org.najda.server.hash.Hash;
import org.najda.server.recommend.RoadBasis;
import org.najda.server.recommend.WholeAnswer;
import org.najda.server.replay.VirtualRoom;

/**
 * The incidents of a room's year: the first recommended unit goes there, and others wait for one by
 * priority and age.
 */
final class YearIncidents {
  private static final Comparator<Open> MOST_URGENT =
      Comparator.comparing(Open::priority).thenComparing(Open::incident);

  private final City city;
  private final VirtualRoom room;
  private final Agenda agenda;
  private final SplittableRandom random;
  private final YearFleet fleet;
  private final Shares<NatureOf> natures = new Shares<>();
  private final SortedSet<Open> waiting = new TreeSet<>(MOST_URGENT);

  private record NatureOf(String code, Priority priority) {}

  /** An incident that is open. */
  private record Open(
      IncidentId incident, Priority priority, GeoPoint place, boolean isEffective) {}

  /**
   * @param settings with all units free at their posts
   */
  YearIncidents(
      City city, RoomSettings settings, VirtualRoom room, Agenda agenda, SplittableRandom random) {
    this.city = city;
    this.room = room;
    this.agenda = agenda;
    this.random = random;
    this.fleet = new YearFleet(city);
    settings
        .units()
        .forEach(unit ->
            fleet.add(
                unit.id(),
                settings.posts().stream()
                    .filter(post -> post.code().equals(unit.post()))
                    .findFirst()
                    .orElseThrow()
                    .point()));
    DemoTable.read("year/natures.csv")
        .forEach(row ->
            natures.add(
                new NatureOf(
                    row.get("nature"), new Priority(Integer.parseInt(row.get("priority")))),
                Double.parseDouble(row.get("share"))));
  }

  /** Opens one from a call; it waits until units are next sent. */
  IncidentId open(CallId call, boolean isEffective, Instant now) {
    NatureOf nature = natures.draw(random);
    GeoPoint point = city.somewhere(random);
    IncidentId incident =
        room.act(
            now,
            new IncidentCommand.OpenIncident(call, nature.code(), place(point), null, null),
            IncidentEvent.IncidentOpened.class,
            IncidentEvent.IncidentOpened::incident);
    waiting.add(new Open(incident, nature.priority(), point, isEffective));
    return incident;
  }

  private Place place(GeoPoint point) {
    PlaceClass where = random.nextInt(10) < 8 ? PlaceClass.PUBLIC_ROAD : PlaceClass.PRIVATE;
    return new Place(point, PlaceSource.MAP, where, 0, null);
  }

  boolean isOpen(IncidentId incident) {
    Incident known = room.state().incidents().get(incident);
    return known != null && known.course().closing() == null;
  }

  /** Sends free units to those that wait. */
  void dispatch(Instant now) {
    Iterator<Open> next = waiting.iterator();
    while (next.hasNext() && !fleet.isEmpty()) {
      Open open = next.next();
      next.remove();
      send(open, now);
    }
  }

  private void send(Open open, Instant now) {
    Recommendation found =
        Recommender.recommend(
            room.state(), open.incident(), now, fleet.approaches(open.place(), now), PastJobs.NONE);
    UnitId unit = found.suggested().getFirst();
    long travelMillis = millis(found.ranked().getFirst().unit().travelMillis());
    List<UnitId> units = List.of(unit);
    byte[] answer = WholeAnswer.of(found, RoadBasis.asMapped(city.mapVersion()));
    String hash = Hash.ofContent(answer).toString();
    room.act(
        now,
        new DispatchCommand.SendUnits(
            open.incident(), units, found.evidence(city.mapVersion(), hash, units)),
        city.keepsAnswers() ? answer : null);
    fleet.take(unit);
    agenda.within(
        now,
        4,
        40,
        heard -> {
          report(open, unit, Progress.ACKNOWLEDGED, heard);
          report(open, unit, Progress.EN_ROUTE, heard);
          agenda.add(heard.plusMillis(travelMillis), there -> arrive(open, unit, there));
        });
  }

  private static long millis(@Nullable Long travel) {
    if (travel == null) {
      throw new IllegalStateException("Every way of this year has a time.");
    }
    return travel;
  }

  private void arrive(Open open, UnitId unit, Instant now) {
    report(open, unit, Progress.ON_SCENE, now);
    clearLater(open, unit, now);
  }

  private void clearLater(Open open, UnitId unit, Instant now) {
    int most = open.isEffective() ? 2_400 : 700;
    agenda.within(
        now,
        240,
        most,
        done -> {
          report(open, unit, Progress.CLEARED, done);
          String code = open.isEffective() ? YearRoom.EFFECTIVE : YearRoom.NOTHING_FOUND;
          room.act(done, new IncidentCommand.CloseIncident(open.incident(), code));
          fleet.add(unit, open.place());
          dispatch(done);
        });
  }

  private void report(Open open, UnitId unit, Progress step, Instant at) {
    room.act(at, new DispatchCommand.ReportProgress(open.incident(), unit, step, at, false));
  }

  /** A free unit comes upon something; while there is none, it comes a minute later. */
  void comeUpon(boolean isEffective, Instant now) {
    if (fleet.isEmpty()) {
      agenda.add(now.plus(Duration.ofMinutes(1)), then -> comeUpon(isEffective, then));
      return;
    }
    UnitId unit = fleet.nearest(city.somewhere(random));
    GeoPoint point = fleet.placeOf(unit);
    NatureOf nature = natures.draw(random);
    IncidentId incident =
        room.act(
            now,
            new IncidentCommand.OpenOnScene(unit, nature.code(), place(point), null, null),
            IncidentEvent.IncidentOpened.class,
            IncidentEvent.IncidentOpened::incident);
    fleet.take(unit);
    clearLater(new Open(incident, nature.priority(), point, isEffective), unit, now);
  }
}
