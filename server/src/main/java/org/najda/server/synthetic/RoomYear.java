package org.najda.server.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallSource;
import org.najda.core.CallerRef;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.Priority;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.call.CallBack;
import org.najda.core.command.CallBackCommand;
import org.najda.core.command.CallCommand;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.core.event.CallEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.incident.Incident;
import org.najda.core.recommendation.Recommendation;
import org.najda.core.recommendation.Recommender;
import org.najda.core.settings.RoomSettings;
import org.najda.server.hash.Hash;
import org.najda.server.recommend.WholeAnswer;
import org.najda.server.replay.VirtualRoom;

/**
 * A year of one command room, happening by happening through the real room on a virtual clock:
 * calls ring and are answered, become incidents, further calls of the same, or nothing; the first
 * recommended unit goes there, and others wait for one by priority and age.
 */
final class RoomYear {
  private static final String NO_MAP = "none";
  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::at).thenComparingLong(Due::order);
  private static final Comparator<Open> MOST_URGENT =
      Comparator.comparing(Open::priority).thenComparing(Open::incident);

  private final YearRoom plan;
  private final VirtualRoom room;
  private final YearFleet fleet;
  private final SplittableRandom random;
  private final Shares<NatureOf> natures = new Shares<>();
  private final PriorityQueue<Due> agenda = new PriorityQueue<>(ORDER);
  private final SortedSet<Open> waiting = new TreeSet<>(MOST_URGENT);
  private long order;

  private record Due(Instant at, long order, Happening what) {}

  /** What happens at a time. */
  private interface Happening {
    void at(Instant now);
  }

  private record NatureOf(String code, Priority priority) {}

  /** An incident that is open. */
  private record Open(
      IncidentId incident, Priority priority, GeoPoint place, boolean isEffective) {}

  RoomYear(YearRoom plan, RoomSettings settings, VirtualRoom room, SplittableRandom random) {
    this.plan = plan;
    this.room = room;
    this.random = random;
    this.fleet = new YearFleet(settings.zone());
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

  /**
   * Runs it to the end.
   *
   * @param comings by their moments
   * @param calls told of each call that rang
   */
  void run(List<Coming> comings, LongConsumer calls) {
    for (Coming coming : comings) {
      runUntil(coming.at());
      begin(coming);
      calls.accept(coming.isSelfInitiated() ? 0 : 1L + coming.furtherCalls());
    }
    runUntil(Instant.MAX);
    room.finish();
  }

  private void runUntil(Instant end) {
    for (Due next = agenda.peek(); next != null && next.at().isBefore(end); next = agenda.peek()) {
      agenda.remove();
      next.what().at(next.at());
    }
  }

  private void later(Instant at, Happening what) {
    agenda.add(new Due(at, order++, what));
  }

  private Instant after(Instant at, int least, int most) {
    return at.plusSeconds(least + random.nextInt(most - least));
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
          (call, now) -> later(after(now, 20, 110), then -> close(call, outcome, then)));
    } else if (coming.isSelfInitiated()) {
      comeUpon(coming.isEffective(), at);
    } else {
      answer(
          ring(at), at, (call, now) -> later(after(now, 25, 80), then -> open(call, coming, then)));
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
    later(
        busy ? after(rang, 20, 90) : after(rang, 2, 14),
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
    later(
        after(rang, 5, 40),
        now -> {
          room.act(now, new CallCommand.EndCall(call, now));
          later(
              after(now, 30, 110),
              tried -> {
                room.act(tried, new CallBackCommand.NoteTry(call, tried, CallBack.Result.REACHED));
                room.act(tried, new CallCommand.CloseCall(call, CallOutcome.ABANDONED, null));
              });
        });
  }

  private Place place(GeoPoint point) {
    PlaceClass where = random.nextInt(10) < 8 ? PlaceClass.PUBLIC_ROAD : PlaceClass.PRIVATE;
    return new Place(point, PlaceSource.MAP, where, 0, null);
  }

  private void open(CallId call, Coming coming, Instant now) {
    NatureOf nature = natures.draw(random);
    GeoPoint point = plan.town().somewhere(random);
    IncidentId incident =
        room.act(
            now,
            new IncidentCommand.OpenIncident(call, nature.code(), place(point), null, null),
            IncidentEvent.IncidentOpened.class,
            IncidentEvent.IncidentOpened::incident);
    room.act(now, new CallCommand.EndCall(call, now));
    for (int i = 0; i < coming.furtherCalls(); i++) {
      later(after(now, 5, 150), then -> furtherCall(incident, then));
    }
    waiting.add(new Open(incident, nature.priority(), point, coming.isEffective()));
    dispatch(now);
  }

  private void furtherCall(IncidentId incident, Instant at) {
    answer(
        ring(at),
        at,
        (call, now) ->
            later(
                after(now, 10, 40),
                then -> {
                  if (isOpen(incident)) {
                    room.act(then, new CallCommand.AttachCall(call, incident));
                    room.act(then, new CallCommand.EndCall(call, then));
                  } else {
                    close(call, CallOutcome.ADVICE, then);
                  }
                }));
  }

  private boolean isOpen(IncidentId incident) {
    Incident known = room.state().incidents().get(incident);
    return known != null && known.course().closing() == null;
  }

  private void dispatch(Instant now) {
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
            room.state(), open.incident(), now, fleet.approaches(open.place(), now));
    UnitId unit = found.suggested().getFirst();
    long travelMillis = millis(found.ranked().getFirst().unit().travelMillis());
    List<UnitId> units = List.of(unit);
    // The answer itself would be erased at the first start: retention keeps them for a year.
    String hash = Hash.ofContent(WholeAnswer.of(found, NO_MAP)).toString();
    room.act(
        now,
        new DispatchCommand.SendUnits(open.incident(), units, found.evidence(NO_MAP, hash, units)));
    fleet.take(unit);
    later(
        after(now, 4, 40),
        heard -> {
          report(open, unit, Progress.ACKNOWLEDGED, heard);
          report(open, unit, Progress.EN_ROUTE, heard);
          later(heard.plusMillis(travelMillis), there -> arrive(open, unit, there));
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
    later(
        after(now, 240, most),
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
  private void comeUpon(boolean isEffective, Instant now) {
    if (fleet.isEmpty()) {
      later(now.plus(Duration.ofMinutes(1)), then -> comeUpon(isEffective, then));
      return;
    }
    UnitId unit = fleet.nearest(plan.town().somewhere(random));
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
