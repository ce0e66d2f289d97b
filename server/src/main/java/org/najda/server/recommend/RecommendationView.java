package org.najda.server.recommend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.RestrictionId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Engagement;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.dispatch.RoadNote;
import org.najda.core.recommendation.Recommendation;
import org.najda.core.traffic.SpeedBasis;

/**
 * A recommendation as clients see it and as it is kept beside the dispatch.
 *
 * @param answer SHA-256 over this very answer without this field
 * @param plan the response plan in force; left out when none fits
 * @param restrictions closed roads and slow zones that the times take into account; left out when
 *     there are none
 * @param roads which of them bear on the ways of the ten best; left out when none does
 * @param speeds the room's speed rules that the times go by; left out when it has none
 * @param suggested the units that serve the plan best
 * @param ranked every able unit, the fastest first, those of unknown travel time last
 * @param busy units that could be sent were they not on another mission, the fastest first
 */
record RecommendationView(
    @Nullable String answer,
    IncidentId incident,
    @Nullable String plan,
    long settingsVersion,
    String mapVersion,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RestrictionId> restrictions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RoadNote> roads,
    @Nullable SpeedBasis speeds,
    List<UnitId> suggested,
    List<Ranked> ranked,
    List<Busy> busy,
    List<Recommendation.Excluded> excluded,
    List<Recommendation.Shortfall> shortfall) {

  /**
   * @param etaSeconds until it would be there: until it could go, and its way
   * @param engagement what it is doing; left out for one that is free
   */
  record Ranked(
      UnitId unit,
      @Nullable Double etaSeconds,
      @Nullable Integer meters,
      GeoPoint position,
      PositionBasis basis,
      @Nullable Long positionAgeSeconds,
      boolean meetsPlan,
      @Nullable Engaged engagement,
      List<Reason> reasons) {
    static Ranked of(Recommendation.Ranked ranked) {
      RankedUnit unit = ranked.unit();
      return new Ranked(
          unit.unit(),
          seconds(unit),
          unit.travelMeters(),
          unit.position(),
          unit.basis(),
          unit.positionAgeSeconds(),
          ranked.meetsPlan(),
          Engaged.of(unit.engagement()),
          ranked.reasons().stream().map(r -> new Reason(r.code().id(), r.args())).toList());
    }
  }

  /**
   * @param incident whose mission it is on
   * @param interruptible whether that incident is less urgent than this one
   */
  record Busy(
      UnitId unit,
      @Nullable Double etaSeconds,
      @Nullable Integer meters,
      PositionBasis basis,
      @Nullable Long positionAgeSeconds,
      IncidentId incident,
      Progress progress,
      boolean interruptible) {
    static Busy of(Recommendation.Busy busy) {
      RankedUnit unit = busy.unit();
      return new Busy(
          unit.unit(),
          seconds(unit),
          unit.travelMeters(),
          unit.basis(),
          unit.positionAgeSeconds(),
          busy.incident(),
          busy.progress(),
          busy.interruptible());
    }
  }

  /**
   * What a ranked unit is doing.
   *
   * @param kind {@code soon-free} or {@code interruptible}
   * @param incident whose mission it is on
   * @param freeInSeconds after so long {@code sharePercent} of {@code jobs} past jobs like it were
   *     over; left out for one that may be called away
   */
  record Engaged(
      String kind,
      IncidentId incident,
      @Nullable Double freeInSeconds,
      @Nullable Integer jobs,
      @Nullable Integer sharePercent) {
    static @Nullable Engaged of(@Nullable Engagement engagement) {
      return switch (engagement) {
        case Engagement.SoonFree soon ->
            new Engaged(
                "soon-free",
                soon.incident(),
                soon.freeInMillis() / 1e3,
                soon.jobs(),
                soon.sharePercent());
        case Engagement.Interruptible on ->
            new Engaged("interruptible", on.incident(), null, null, null);
        case null -> null;
      };
    }
  }

  private static @Nullable Double seconds(RankedUnit unit) {
    Long millis = unit.arrivalMillis();
    return millis == null ? null : millis / 1e3;
  }

  /**
   * @param code of the sentence {@code reason.<code>}
   */
  record Reason(String code, SortedMap<String, String> args) {}

  static RecommendationView of(Recommendation from, RoadBasis roads, @Nullable String answer) {
    Recommendation.Basis basis = from.basis();
    return new RecommendationView(
        answer,
        basis.incident(),
        basis.plan(),
        basis.settingsVersion(),
        roads.mapVersion(),
        roads.restrictions(),
        roads.notes(),
        roads.speeds(),
        from.suggested(),
        from.ranked().stream().map(Ranked::of).toList(),
        from.busy().stream().map(Busy::of).toList(),
        from.excluded(),
        from.shortfall());
  }
}
