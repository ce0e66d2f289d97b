package org.najda.core.recommendation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Engagement;
import org.najda.core.dispatch.Exclusion;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.incident.Incident;
import org.najda.core.recommendation.Recommendation.Busy;
import org.najda.core.recommendation.Recommendation.Excluded;
import org.najda.core.recommendation.Recommendation.Ranked;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.Post;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.unit.HeldStatus;
import org.najda.core.unit.Unit;

/**
 * Ranks the units of a room for an incident: who would break something off by its own status, after
 * all others.
 */
public final class Recommender {
  private static final Comparator<RankedUnit> FASTEST_FIRST =
      Comparator.comparing(
              RankedUnit::arrivalMillis, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(RankedUnit::isFree, Comparator.reverseOrder())
          .thenComparing(RankedUnit::unit);

  private final RoomState state;
  private final Incident incident;
  private final Setup setup;
  private final Needs needs;
  private final Engagements engagements;
  private final SortedMap<UnitId, Approach> approaches;
  private final SortedMap<String, GeoPoint> posts = new TreeMap<>();
  private final List<RankedUnit> able = new ArrayList<>();
  private final List<Busy> busy = new ArrayList<>();
  private final SortedMap<UnitId, String> breaksOff = new TreeMap<>();
  private final List<Excluded> excluded = new ArrayList<>();

  private Recommender(
      RoomState state,
      Setup setup,
      Engagements engagements,
      @Nullable ResponsePlan plan,
      SortedMap<UnitId, Approach> approaches) {
    this.state = state;
    this.incident = engagements.urgent();
    this.setup = setup;
    this.needs = new Needs(plan);
    this.engagements = engagements;
    this.approaches = approaches;
    for (Post post : setup.settings().posts()) {
      posts.put(post.code(), post.point());
    }
  }

  /**
   * The same inputs give the same answer: units of equal travel time stand by their ids.
   *
   * @param at the moment of asking; decides which hour of the room's zone it is
   * @param approaches the way of each unit; one without ranks last, its time unknown, from its post
   * @param past how long jobs took, for a room that ranks units whose job is nearly over
   * @throws NoSuchElementException when the room has no such incident
   */
  public static Recommendation recommend(
      RoomState state,
      IncidentId id,
      Instant at,
      SortedMap<UnitId, Approach> approaches,
      PastJobs past) {
    Incident incident = state.incidents().get(id);
    Setup setup = state.setup();
    if (setup == null) {
      throw new NoSuchElementException("A room that is not set up has no units.");
    }
    ResponsePlan plan = Plans.find(setup.settings(), incident, at).orElse(null);
    Recommender recommender =
        new Recommender(state, setup, new Engagements(setup, incident, past, at), plan, approaches);
    state.units().values().forEach(recommender::sort);
    return recommender.answer(
        new Recommendation.Basis(id, setup.version(), plan == null ? null : plan.code()));
  }

  private void sort(Unit unit) {
    UnitDefinition definition = setup.getUnit(unit.id());
    Exclusion reason = exclusion(unit, definition);
    if (reason == null) {
      able.add(ranked(definition));
      HeldStatus status = unit.condition().status();
      if (unit.availability() == Availability.CONDITIONALLY_AVAILABLE) {
        breaksOff.put(unit.id(), status == null ? "" : status.code());
      }
    } else {
      IncidentId on = reason == Exclusion.ON_MISSION ? unit.incident() : null;
      boolean serves = on != null && !on.equals(incident.id()) && wouldServe(unit, definition);
      boolean alsoRanked = serves && sortBusy(unit, definition, state.incidents().get(on));
      if (!alsoRanked) {
        excluded.add(new Excluded(unit.id(), reason, on));
      }
    }
  }

  /** Whether the room ranks it beside the free ones; never one whose way nobody knows. */
  private boolean sortBusy(Unit unit, UnitDefinition definition, Incident on) {
    Busy found = busy(unit.id(), definition, on);
    busy.add(found);
    Engagement engagement = engagements.find(unit, on).orElse(null);
    if (engagement == null || found.unit().travelMillis() == null) {
      return false;
    }
    able.add(found.unit().engaged(engagement));
    return true;
  }

  /** Whether it could be sent were it on no mission. */
  private boolean wouldServe(Unit unit, UnitDefinition definition) {
    return exclusion(unit.released(), definition) == null;
  }

  private Busy busy(UnitId id, UnitDefinition definition, Incident on) {
    return new Busy(
        ranked(definition),
        on.id(),
        on.findActiveMission(id).orElseThrow().progress(),
        incident.priority().isMoreUrgentThan(on.priority()));
  }

  private @Nullable Exclusion exclusion(Unit unit, UnitDefinition definition) {
    if (unit.incident() != null) {
      return Exclusion.ON_MISSION;
    }
    if (unit.availability() == Availability.UNAVAILABLE) {
      return Exclusion.UNAVAILABLE;
    }
    if (setup.lacksCrew(unit)) {
      return Exclusion.NOT_LOGGED_ON;
    }
    if (!needs.suits(definition)) {
      return Exclusion.LACKS_CAPABILITY;
    }
    Approach approach = approaches.get(unit.id());
    return approach != null && approach.offRoad() ? Exclusion.OFF_ROAD : null;
  }

  private RankedUnit ranked(UnitDefinition unit) {
    Approach approach = approaches.get(unit.id());
    return approach == null
        ? new RankedUnit(unit.id(), null, null, post(unit), PositionBasis.POST, null)
        : new RankedUnit(
            unit.id(),
            approach.travelMillis(),
            approach.travelMeters(),
            approach.position(),
            approach.basis(),
            approach.positionAgeSeconds());
  }

  private GeoPoint post(UnitDefinition unit) {
    GeoPoint point = posts.get(unit.post());
    if (point == null) {
      throw new NoSuchElementException("Post %s is not set up.".formatted(unit.post()));
    }
    return point;
  }

  /** Units already on their way or there fill the plan's needs first; back-up comes on top. */
  private Recommendation answer(Recommendation.Basis basis) {
    Comparator<RankedUnit> best =
        Comparator.comparing((RankedUnit unit) -> !isInDistrict(unit)).thenComparing(FASTEST_FIRST);
    able.sort(
        Comparator.comparing((RankedUnit unit) -> breaksOff.containsKey(unit.unit()))
            .thenComparing(best));
    busy.sort(Comparator.comparing(Busy::unit, best));
    List<UnitDefinition> definitions =
        able.stream()
            .filter(RankedUnit::isFree)
            .map(ranked -> setup.getUnit(ranked.unit()))
            .toList();
    needs.sortByScarcity(definitions);
    incident.listActiveUnits().forEach(unit -> needs.take(setup.getUnit(unit)));
    Backup backup = incident.course().backup();
    if (backup != null) {
      needs.addAnyUnits(backup.units());
    }
    SortedSet<UnitId> taken = new TreeSet<>();
    List<UnitId> suggested = new ArrayList<>();
    for (UnitDefinition unit : definitions) {
      if (needs.take(unit)) {
        taken.add(unit.id());
        suggested.add(unit.id());
      }
    }
    List<Ranked> ranked =
        able.stream().map(unit -> explained(unit, taken.contains(unit.unit()))).toList();
    return new Recommendation(basis, ranked, busy, excluded, needs.shortfall(), suggested);
  }

  /** All that can be said of who is near while nobody knows where exactly. */
  private boolean isInDistrict(RankedUnit unit) {
    String district = incident.scene().district();
    return incident.scene().place().point() == null
        && district != null
        && setup.findDistrict(district).filter(one -> one.contains(unit.position())).isPresent();
  }

  private Ranked explained(RankedUnit unit, boolean suggested) {
    UnitDefinition definition = setup.getUnit(unit.unit());
    List<Reason> reasons = new ArrayList<>();
    boolean placed = incident.scene().place().point() != null;
    reasons.add(placed ? Reason.ofTravel(unit) : Reason.of(Reason.Code.NO_POINT));
    Approach approach = approaches.get(unit.unit());
    if (approach != null && approach.throughClosed()) {
      reasons.add(Reason.of(Reason.Code.THROUGH_CLOSED));
    }
    if (isInDistrict(unit)) {
      reasons.add(
          Reason.of(Reason.Code.IN_DISTRICT)
              .with("district", String.valueOf(incident.scene().district())));
    }
    reasons.add(Reason.ofPosition(unit, definition.post()));
    Engagement engagement = unit.engagement();
    if (engagement != null) {
      reasons.add(Reason.of(engagement));
    }
    String status = breaksOff.get(unit.unit());
    if (status != null) {
      reasons.add(Reason.of(Reason.Code.BREAKS_OFF).with("status", status));
    }
    for (String capability : needs.capabilities(definition)) {
      reasons.add(Reason.of(Reason.Code.HAS_CAPABILITY).with("capability", capability));
    }
    if (suggested) {
      reasons.add(Reason.of(Reason.Code.SUGGESTED));
    }
    return new Ranked(unit, suggested, reasons);
  }
}
