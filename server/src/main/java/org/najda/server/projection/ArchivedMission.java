package org.najda.server.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        new Mission.Sending(row.person("sent_by"), row.instant("sent_at")),
        new Steps(
            row.instant("acknowledged_at"),
            row.instant("en_route_at"),
            row.instant("on_scene_at"),
            row.instant("cleared_at")),
        row.instant("recalled_at"),
        new Mission.Escalation(row.whole("escalation"), null));
  }
}
