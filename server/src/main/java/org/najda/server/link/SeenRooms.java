package org.najda.server.link;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallSource;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.Place;
import org.najda.core.RoomId;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Nature;
import org.najda.core.settings.RoomSettings;
import org.najda.core.unit.LogOn;
import org.najda.core.unit.Unit;
import org.najda.server.access.Membership;
import org.najda.server.access.Standing;
import org.najda.server.projection.Archive;
import org.najda.server.projection.MeasuredCalls;
import org.najda.server.register.CallDraw;
import org.najda.server.register.CommandRooms;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.sample.Lot;

/** The command rooms as registers know them. */
public final class SeenRooms implements CommandRooms {
  private static final Pattern KEY = Pattern.compile("([^/]+)/([1-9][0-9]{0,17})");

  private final Rooms rooms;
  private final Membership membership;
  private final Archive archive;
  private final MeasuredCalls calls;

  public SeenRooms(Rooms rooms, Membership membership, Archive archive, MeasuredCalls calls) {
    this.rooms = rooms;
    this.membership = membership;
    this.archive = archive;
    this.calls = calls;
  }

  /** Somebody in a room. */
  private record Visit(RoomId room, RoomState state, Standing standing) {
    RoomSettings settings() {
      return Objects.requireNonNull(state.settings());
    }

    SeenIncident seen(Incident incident) {
      String nature = incident.assessment().nature();
      return new SeenIncident(
          room + "/" + incident.id().number(),
          state.setup().findNature(nature).map(Nature::name).orElse(plain(nature)),
          words(incident.scene().place()),
          incident.opening().at(),
          settings().zone());
    }
  }

  private static LocalName plain(String code) {
    return new LocalName(code, code, code);
  }

  private static @Nullable String words(Place place) {
    return Optional.ofNullable(place.label())
        .or(() ->
            place
                .findPoint()
                .map(point -> String.format(Locale.ROOT, "%.5f, %.5f", point.lat(), point.lon())))
        .orElse(null);
  }

  private Stream<Visit> visits(String person) {
    return rooms.list().stream().flatMap(room -> visit(room, person).stream());
  }

  private Optional<Visit> visit(Room room, String person) {
    RoomState state = room.published();
    return Optional.of(room.id())
        .filter(id -> !id.isTraining())
        .flatMap(id -> membership.find(state, new PersonId(person)))
        .map(standing -> new Visit(room.id(), state, standing));
  }

  @Override
  public List<RoomName> listRooms() {
    return rooms.list().stream()
        .filter(room -> !room.id().isTraining())
        .flatMap(room ->
            Stream.ofNullable(room.published().settings())
                .map(settings -> new RoomName(room.id().value(), settings.name())))
        .toList();
  }

  @Override
  public List<RoomName> listRooms(String person) {
    return visits(person)
        .map(visit -> new RoomName(visit.room().value(), visit.settings().name()))
        .toList();
  }

  @Override
  public Optional<SeenIncident> findIncident(String person, String key) {
    Matcher said = KEY.matcher(key);
    return said.matches()
        ? visits(person)
            .filter(visit -> visit.room().value().equals(said.group(1)))
            .findFirst()
            .flatMap(visit -> find(visit, new IncidentId(Long.parseLong(said.group(2)))))
        : Optional.empty();
  }

  private Optional<SeenIncident> find(Visit visit, IncidentId id) {
    return visit
        .state()
        .incidents()
        .find(id)
        .or(() -> archive.findIncident(visit.room(), id))
        .filter(visit.standing()::sees)
        .map(visit::seen);
  }

  @Override
  public List<SeenIncident> listIncidents(String person) {
    return visits(person)
        .flatMap(visit ->
            StreamSupport.stream(visit.state().incidents().values().spliterator(), false)
                .filter(visit.standing()::sees)
                .map(visit::seen))
        .sorted(Comparator.comparing(SeenIncident::opened).reversed())
        .toList();
  }

  @Override
  public List<Aboard> listAboard() {
    return rooms.list().stream()
        .filter(room -> !room.id().isTraining())
        .flatMap(room -> aboard(room.published()))
        .toList();
  }

  private static Stream<Aboard> aboard(RoomState state) {
    RoomSettings settings = state.settings();
    return settings == null
        ? Stream.empty()
        : StreamSupport.stream(state.units().values().spliterator(), false)
            .flatMap(unit -> aboard(settings.name(), unit).stream());
  }

  private static Optional<Aboard> aboard(LocalName room, Unit unit) {
    LogOn on = unit.condition().logOn();
    return on == null || on.vehicle() == null
        ? Optional.empty()
        : Optional.of(new Aboard(room, unit.id().value(), on.vehicle(), on.at()));
  }

  @Override
  public CallDraw.Drawn draw(CallDraw draw) {
    Room room = rooms.get(new RoomId(draw.room()));
    SortedSet<CallId> all = calls.listIds(room.id(), draw.from(), draw.until());
    // The tables follow the journal a moment behind; the state is never behind.
    StreamSupport.stream(room.published().calls().values().spliterator(), false)
        .filter(call -> call.line().source() != CallSource.CARD)
        .filter(call -> rang(call.line().presentedAt(), draw))
        .forEach(call -> all.add(call.id()));
    String seed = Lot.newSeed();
    return new CallDraw.Drawn(seed, all.size(), Lot.draw(seed, draw.room(), all, draw.size()));
  }

  private static boolean rang(Instant at, CallDraw draw) {
    return !at.isBefore(draw.from()) && at.isBefore(draw.until());
  }
}
