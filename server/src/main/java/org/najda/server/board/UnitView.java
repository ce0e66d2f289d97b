package org.najda.server.board;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;
import org.najda.core.room.RoomState;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.core.unit.Unit;
import org.najda.server.whereabouts.Where;

/**
 * A unit on the board.
 *
 * @param incident of its mission; left out when it has none
 * @param progress of that mission
 * @param stack incidents that wait for it, the next one first
 */
public record UnitView(
    UnitId id,
    LocalName name,
    UnitKind kind,
    SortedSet<String> capabilities,
    Availability availability,
    @Nullable IncidentId incident,
    @Nullable Progress progress,
    List<IncidentId> stack,
    @Nullable PositionView position) {
  static UnitView of(Unit unit, UnitDefinition definition, RoomState state, @Nullable Where where) {
    IncidentId incident = unit.incident();
    return new UnitView(
        unit.id(),
        definition.name(),
        definition.kind(),
        definition.capabilities(),
        unit.availability(),
        incident,
        incident == null ? null : progress(unit, incident, state),
        unit.stack(),
        where == null ? null : PositionView.of(where));
  }

  private static @Nullable Progress progress(Unit unit, IncidentId incident, RoomState state) {
    return state
        .incidents()
        .find(incident)
        .flatMap(found -> found.findActiveMission(unit.id()))
        .map(Mission::progress)
        .orElse(null);
  }
}
