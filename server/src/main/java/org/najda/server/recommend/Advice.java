package org.najda.server.recommend;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.dispatch.RoadNote;
import org.najda.core.incident.Incident;
import org.najda.core.recommendation.Approach;
import org.najda.core.recommendation.Recommendation;
import org.najda.core.recommendation.Recommender;
import org.najda.core.room.RoomState;
import org.najda.server.cover.Covers;
import org.najda.server.hash.Hash;
import org.najda.server.traffic.LiveRoads;
import org.najda.server.traffic.RoadsNow;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;

/** Whom to send to an incident, at this moment. */
public final class Advice {
  /** Units whose ways are looked up to say what keeps them: more than a screen shows at first. */
  private static final int MOST_DELAYS = 20;

  private final Whereabouts whereabouts;
  private final Approaches approaches;
  private final RoomPast past;
  private final Covers covers;
  private final InstantSource clock;

  public Advice(
      LiveRoads roads,
      Whereabouts whereabouts,
      RoomPast past,
      Covers covers,
      ReadyMetrics metrics,
      InstantSource clock) {
    this.whereabouts = whereabouts;
    this.approaches = new Approaches(roads, whereabouts, metrics);
    this.past = past;
    this.covers = covers;
    this.clock = clock;
  }

  /**
   * What a dispatch rests on.
   *
   * @param answer the whole recommendation as JSON in UTF-8
   */
  public record Grounds(DispatchEvidence evidence, byte[] answer) {}

  /** A recommendation with its bytes, over which its hash is. */
  record Given(
      Recommendation recommendation,
      Approaches.Measured measured,
      RoadBasis basis,
      byte[] answer,
      Hash hash) {}

  /** Whom to send to this incident. */
  Given give(RoomId room, RoomState state, Incident incident) {
    Instant at = clock.instant();
    Approaches.Measured measured = approaches.to(incident.scene().place().point(), room, state, at);
    Recommendation recommendation =
        Recommender.recommend(state, incident.id(), at, measured.byUnit(), past.of(room, state));
    List<RankedUnit> best = first(recommendation, Recommendation.BEST_KEPT);
    RoadBasis basis = measured.basis().with(notes(measured, state, incident, best));
    byte[] answer = WholeAnswer.of(recommendation, basis);
    return new Given(recommendation, measured, basis, answer, Hash.ofContent(answer));
  }

  private static List<RankedUnit> first(Recommendation recommendation, int most) {
    return recommendation.ranked().stream().limit(most).map(Recommendation.Ranked::unit).toList();
  }

  private static List<RoadNote> notes(
      Approaches.Measured measured, RoomState state, Incident incident, List<RankedUnit> units) {
    RoadsNow roads = measured.roads();
    GeoPoint place = incident.scene().place().point();
    return roads == null || place == null || state.setup() == null
        ? List.of()
        : new Delays(roads).notes(units, state.setup(), place);
  }

  /** Which of the units ranked first come later because of closed roads and slow zones. */
  List<Delays.Delay> delays(RoomId room, RoomState state, Incident incident) {
    Given given = give(room, state, incident);
    RoadsNow roads = given.measured().roads();
    GeoPoint place = incident.scene().place().point();
    if (roads == null || place == null || state.setup() == null) {
      return List.of();
    }
    return new Delays(roads).list(first(given.recommendation(), MOST_DELAYS), state.setup(), place);
  }

  /** See {@link Approaches#expectUnits}. */
  void expectUnits(RoomId room, RoomState state) {
    approaches.expectUnits(room, state);
  }

  /** How long every unit that is somewhere drives to an incident now. */
  public SortedMap<UnitId, Approach> ways(RoomId room, RoomState state, Incident incident) {
    return approaches.to(incident.scene().place().point(), room, state, clock.instant()).byUnit();
  }

  /** When the unit that comes first will be there, of those on their way whose way is known. */
  public Optional<Instant> findFirstArrival(RoomId room, RoomState state, Incident incident) {
    Instant at = clock.instant();
    List<UnitId> coming =
        incident.missions().stream().filter(Mission::isUnderWay).map(Mission::unit).toList();
    if (coming.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<UnitId, Approach> ways = ways(room, state, incident);
    return coming.stream()
        .map(ways::get)
        .filter(way -> way != null && way.travelMillis() != null)
        .map(way -> at.plusMillis(way.travelMillis()))
        .min(Comparator.naturalOrder());
  }

  /**
   * Units that are free and could come to where another is, those of unknown time last.
   *
   * @param etaSeconds to get there; null when no way is known
   */
  public record Near(UnitId unit, @Nullable Double etaSeconds) {}

  /** Who is near a unit: by road from where each is now, the nearest first. */
  List<Near> near(RoomId room, RoomState state, UnitId unit) {
    Where where = whereabouts.of(room, state).get(unit);
    if (where == null) {
      return List.of();
    }
    return approaches.to(where.point(), room, state, clock.instant()).byUnit().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(unit))
        .filter(entry -> state.units().get(entry.getKey()).isFree())
        .map(entry -> new Near(entry.getKey(), seconds(entry.getValue().travelMillis())))
        .sorted(
            Comparator.comparing(Near::etaSeconds, Comparator.nullsLast(Double::compare))
                .thenComparing(Near::unit))
        .toList();
  }

  private static @Nullable Double seconds(@Nullable Long millis) {
    return millis == null ? null : millis / 1e3;
  }

  /**
   * What sending these units rests on.
   *
   * @param units as chosen, whether recommended or not
   */
  public Grounds grounds(RoomId room, RoomState state, IncidentId incident, List<UnitId> units) {
    return state
        .incidents()
        .find(incident)
        .map(found -> {
          Grounds grounds = grounds(give(room, state, found), state, found, units);
          return new Grounds(
              covers.addTo(grounds.evidence(), room, state, units), grounds.answer());
        })
        .orElseGet(() -> none(state));
  }

  private static Grounds grounds(
      Given given, RoomState state, Incident incident, List<UnitId> units) {
    RoadBasis basis = given.basis();
    DispatchEvidence evidence =
        given.recommendation().evidence(basis.mapVersion(), given.hash().toString(), units);
    List<RoadNote> notes = notes(given.measured(), state, incident, evidence.best());
    return new Grounds(
        evidence.counting(basis.restrictions(), notes, basis.speeds()), given.answer());
  }

  /** For an incident that the desk is going to refuse. */
  private static Grounds none(RoomState state) {
    return new Grounds(
        new DispatchEvidence(
            state.settingsVersion(), null, "", List.of(), Collections.emptySortedMap(), ""),
        new byte[0]);
  }
}
