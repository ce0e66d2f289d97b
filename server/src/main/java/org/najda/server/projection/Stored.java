package org.najda.server.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallSource;
import org.najda.core.EnumWords;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.Stamp;

/** A stored row, read by the names of its columns. */
record Stored(ResultSet row) {
  String text(String column) throws SQLException {
    return row.getString(column);
  }

  int whole(String column) throws SQLException {
    return row.getInt(column);
  }

  @Nullable GeoPoint point() throws SQLException {
    Integer lat7 = row.getObject("lat7", Integer.class);
    return lat7 == null ? null : new GeoPoint(lat7, row.getInt("lon7"));
  }

  PersonId person(String column) throws SQLException {
    return new PersonId(row.getString(column));
  }

  @Nullable IncidentId incident(String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : new IncidentId(number);
  }

  @Nullable Instant instant(String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  <E extends Enum<E>> E word(Class<E> type, String column) throws SQLException {
    String word = row.getString(column);
    return EnumWords.find(type, word)
        .orElseThrow(() -> new SQLException("%s is no %s.".formatted(word, type)));
  }

  @Nullable Stamp stamp(String atColumn, String byHandColumn) throws SQLException {
    Instant at = instant(atColumn);
    return at == null ? null : new Stamp(at, row.getBoolean(byHandColumn), false);
  }

  CallSource source(String column) throws SQLException {
    return word(CallSource.class, column);
  }
}
