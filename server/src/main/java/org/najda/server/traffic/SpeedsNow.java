package org.najda.server.traffic;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.SpeedRule;
import org.najda.core.settings.Traffic;
import org.najda.core.settings.UnitKind;
import org.najda.core.traffic.SpeedBasis;
import org.najda.roads.traffic.MeasuredSpeed;
import org.najda.roads.traffic.SpeedBand;

/**
 * How fast the roads of a room are: in one hour of its clock by its own rules, and by what drives
 * showed lately.
 *
 * @param basis empty in a room that has neither
 * @param rules in force in that hour
 * @param measured what drives showed, by kind of unit
 */
record SpeedsNow(
    Optional<SpeedBasis> basis,
    List<SpeedRule> rules,
    Map<UnitKind, List<MeasuredSpeed>> measured) {
  private static final SpeedsNow AS_THE_MAP_SAYS =
      new SpeedsNow(Optional.empty(), List.of(), Map.of());

  static SpeedsNow of(RoomState state, Instant now, Map<UnitKind, List<MeasuredSpeed>> measured) {
    RoomSettings settings = state.settings();
    if (settings == null || settings.traffic().equals(Traffic.NONE)) {
      return AS_THE_MAP_SAYS;
    }
    ZonedDateTime hour = now.atZone(settings.zone()).truncatedTo(ChronoUnit.HOURS);
    List<SpeedRule> rules = settings.traffic().at(hour.toLocalDateTime());
    SpeedBasis basis =
        new SpeedBasis(
            state.settingsVersion(),
            hour.toInstant(),
            rules.stream().map(SpeedRule::code).toList(),
            measured.values().stream().mapToInt(List::size).sum());
    return new SpeedsNow(Optional.of(basis), rules, measured);
  }

  List<SpeedBand> bands(UnitKind kind) {
    return rules.stream()
        .filter(rule -> rule.isFor(kind))
        .map(
            rule -> new SpeedBand(rule.fromKmh() == null ? 0 : rule.fromKmh(), rule.speedPercent()))
        .toList();
  }

  List<MeasuredSpeed> measured(UnitKind kind) {
    return measured.getOrDefault(kind, List.of());
  }

  /** Whether every road is as fast. */
  boolean areAsFast(SpeedsNow others) {
    return rules.equals(others.rules) && measured.equals(others.measured);
  }
}
