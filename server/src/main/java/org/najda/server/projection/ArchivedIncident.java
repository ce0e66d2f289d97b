package org.najda.server.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.Priority;
import org.najda.core.fallback.CardNumber;
import org.najda.core.fallback.LateEntry;
import org.najda.core.incident.Assessment;
import org.najda.core.incident.Closing;
import org.najda.core.incident.Course;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Merger;
import org.najda.core.incident.Opening;
import org.najda.core.incident.Reports;
import org.najda.core.incident.Scene;
import org.najda.core.incident.Ties;
import org.najda.core.incident.Waits;

/** A row of {@link IncidentProjection}, read back; its missions are other rows. */
final class ArchivedIncident {
  private final Stored row;

  ArchivedIncident(ResultSet row) {
    this.row = new Stored(row);
  }

  Incident incident() throws SQLException {
    return new Incident(
        new IncidentId(row.row().getLong("incident")),
        new Opening(
            row.person("opened_by"),
            row.instant("opened_at"),
            row.row().getBoolean("has_text"),
            late()),
        new Assessment(
            row.text("nature"),
            new Priority(row.whole("first_priority")),
            new Priority(row.whole("priority"))),
        new Scene(place(), row.text("district")),
        reports(),
        new Course(List.of(), List.of(), null, closing()),
        new Ties(merger(), numbers("related", IncidentId::new), null));
  }

  private @Nullable LateEntry late() throws SQLException {
    String card = row.row().getString("card");
    return card == null
        ? null
        : new LateEntry(new CardNumber(card), row.row().getTimestamp("entered_at").toInstant());
  }

  private Place place() throws SQLException {
    return new Place(
        row.point(),
        row.word(PlaceSource.class, "place_source"),
        row.word(PlaceClass.class, "place_class"),
        row.whole("uncertainty_meters"),
        row.text("label"));
  }

  private Reports reports() throws SQLException {
    return new Reports(
        numbers("calls", CallId::new),
        row.stamp("presented_at", "presented_by_hand"),
        row.stamp("answered_at", "answered_by_hand"),
        row.whole("notes"));
  }

  private @Nullable Merger merger() throws SQLException {
    IncidentId into = row.incident("merged_into");
    return into == null
        ? null
        : new Merger(
            into,
            numbers("merged_calls", CallId::new),
            // Of one that is over nothing is waited for any more.
            Waits.NONE,
            row.person("merged_by"),
            row.instant("merged_at"));
  }

  private <T> List<T> numbers(String column, LongFunction<T> from) throws SQLException {
    return Stream.of(row.text(column).split(" "))
        .filter(number -> !number.isEmpty())
        .map(number -> from.apply(Long.parseLong(number)))
        .toList();
  }

  private @Nullable Closing closing() throws SQLException {
    Instant at = row.instant("closed_at");
    return at == null
        ? null
        : new Closing(
            row.text("closing_code"),
            row.row().getBoolean("effective"),
            row.person("closed_by"),
            at);
  }
}
