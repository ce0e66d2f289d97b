package org.najda.server.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallerRef;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.call.Call;
import org.najda.core.call.Line;
import org.najda.core.call.Settlement;

/** A row of {@link CallProjection}, read back. */
final class ArchivedCall {
  private final Stored row;

  ArchivedCall(ResultSet row) {
    this.row = new Stored(row);
  }

  Call call() throws SQLException {
    String details = row.text("details");
    CallerRef caller =
        new CallerRef(row.text("number_key"), details == null ? null : new Commitment(details));
    return new Call(new CallId(row.row().getLong("call")), line(), caller, settlement());
  }

  private Line line() throws SQLException {
    return new Line(
        row.source("source"),
        row.instant("presented_at"),
        answer(),
        row.instant("ended_at"),
        row.text("reference"),
        row.text("recording"));
  }

  private Line.@Nullable Answer answer() throws SQLException {
    Instant at = row.instant("answered_at");
    return at == null
        ? null
        : new Line.Answer(row.person("answered_by"), row.source("answer_source"), at);
  }

  private @Nullable Settlement settlement() throws SQLException {
    Instant at = row.instant("settled_at");
    if (at == null) {
      return null;
    }
    long incident = row.row().getLong("incident");
    return row.row().wasNull()
        ? new Settlement.Closed(
            row.word(CallOutcome.class, "outcome"), row.person("settled_by"), at)
        : new Settlement.Attached(new IncidentId(incident), row.person("settled_by"), at);
  }
}
