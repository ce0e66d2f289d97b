package org.najda.server.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Steps;

/** A row of {@link MissionProjection}, read back. Nothing is waited for any more. */
final class ArchivedMission {
  private final Stored row;

  ArchivedMission(ResultSet row) {
    this.row = new Stored(row);
  }

  Mission mission() throws SQLException {
    return new Mission(
        new UnitId(row.text("unit")),
        new Mission.Sending(
            row.person("sent_by"), row.instant("sent_at"), row.row().getBoolean("self_initiated")),
        new Steps(
            row.instant("acknowledged_at"),
            row.instant("en_route_at"),
            row.instant("on_scene_at"),
            row.instant("cleared_at"),
            byRadio(),
            // Which clocks were doubtful, the table does not tell; the incident's events do.
            Collections.emptySortedSet()),
        ending(),
        new Mission.Escalation(row.whole("escalation"), null),
        row.incident("moved_to"),
        // Of one that is over nothing is offered any more.
        null);
  }

  private SortedSet<Progress> byRadio() throws SQLException {
    SortedSet<Progress> steps = new TreeSet<>();
    for (String step : row.text("by_radio").split(" ")) {
      EnumWords.find(Progress.class, step).ifPresent(steps::add);
    }
    return steps;
  }

  private Mission.@Nullable Ending ending() throws SQLException {
    Instant at = row.instant("ended_at");
    return at == null
        ? null
        : new Mission.Ending(at, row.word(Mission.Ending.Way.class, "ended_as"));
  }
}
