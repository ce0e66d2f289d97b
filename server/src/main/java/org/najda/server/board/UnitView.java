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
import org.najda.core.room.Setup;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.core.unit.Unit;
import org.najda.server.whereabouts.Where;

/**
 * A unit on the board.
 *
 * @param groups codes of the dispatch groups in whose districts its post lies
 * @param incident of its mission; left out when it has none
 * @param progress of that mission
 * @param stack incidents that wait for it, the next one first
 * @param logOn left out while no crew is logged on
 * @param status of the room's own; left out for none
 * @param panic left out while the crew is not in danger
 */
public record UnitView(
    UnitId id,
    LocalName name,
    UnitKind kind,
    SortedSet<String> capabilities,
    List<String> groups,
    Availability availability,
    @Nullable IncidentId incident,
    @Nullable Progress progress,
    List<IncidentId> stack,
    @Nullable PositionView position,
    @Nullable LogOnView logOn,
    @Nullable StatusView status,
    @Nullable PanicView panic) {
  /**
   * What is shown of it beside its own state.
   *
   * @param crew whether its crew's numbers are for these eyes
   */
  record Seen(@Nullable Where where, boolean crew) {}

  static UnitView of(Unit unit, UnitDefinition definition, RoomState state, Seen seen) {
    Where where = seen.where();
    IncidentId incident = unit.incident();
    return new UnitView(
        unit.id(),
        definition.name(),
        definition.kind(),
        definition.capabilities(),
        groups(definition, state),
        unit.availability(),
        incident,
        incident == null ? null : progress(unit, incident, state),
        unit.stack(),
        where == null ? null : PositionView.of(where),
        LogOnView.of(unit.condition().logOn(), seen.crew()),
        StatusView.of(unit.condition().status()),
        PanicView.of(unit.condition().panic()));
  }

  private static List<String> groups(UnitDefinition definition, RoomState state) {
    Setup setup = state.setup();
    return setup == null ? List.of() : setup.listGroups(definition);
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
