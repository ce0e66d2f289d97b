package org.najda.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.ApprovalStep;
import org.najda.registers.definition.Role;
import org.najda.server.publication.EditionAct.Approved;
import org.najda.server.publication.EditionAct.Begun;
import org.najda.server.publication.EditionAct.Computed;
import org.najda.server.publication.EditionAct.Declared;
import org.najda.server.publication.EditionAct.Embargoed;
import org.najda.server.publication.EditionAct.Noted;
import org.najda.server.publication.EditionAct.SentBack;
import org.najda.server.publication.EditionAct.TakenBack;
import org.najda.server.publication.EditionAct.Withdrawn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What was done with editions, in the database. */
final class EditionBooks {
  private final JdbcClient jdbc;

  EditionBooks(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** Tells the tables who takes which step, as the definitions say. */
  void tellRoles(List<Role> roles) {
    jdbc.sql("DELETE FROM edition_role").update();
    for (Role role : roles) {
      if (role.approvesReview() != null) {
        jdbc.sql("INSERT INTO edition_role (role, step) VALUES (?, ?)")
            .params(role.key(), role.approvesReview().code())
            .update();
      }
    }
  }

  /** All editions, the latest first. */
  List<EditionLife> list() {
    SortedMap<EditionId, List<Deed>> deeds = new TreeMap<>();
    jdbc.sql("SELECT * FROM edition_act ORDER BY year, number, sequence")
        .query(row -> {
          EditionId id = new EditionId(row.getInt("year"), row.getInt("number"));
          deeds.computeIfAbsent(id, begun -> new ArrayList<>()).add(deed(row));
        });
    List<EditionLife> lives = new ArrayList<>();
    deeds.forEach((id, done) -> lives.addFirst(new EditionLife(id, done)));
    return lives;
  }

  /** What was done with one; nothing where nobody has begun it. */
  EditionLife load(EditionId id) {
    return new EditionLife(
        id,
        jdbc.sql("SELECT * FROM edition_act WHERE year = ? AND number = ? ORDER BY sequence")
            .params(id.year(), id.number())
            .query((row, number) -> deed(row))
            .list());
  }

  /** Whether a request was acted on before. */
  boolean isDone(String request) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM edition_act WHERE request = ?)")
        .param(request)
        .query(Boolean.class)
        .single();
  }

  /**
   * Writes an act down.
   *
   * @param sequence its own
   * @throws org.springframework.dao.DuplicateKeyException somebody was faster
   */
  void add(EditionId id, int sequence, Deed deed, String request) {
    Row row = Row.of(deed.act());
    StatementSpec insert =
        jdbc.sql(
                """
                INSERT INTO edition_act (year, number, sequence, at, person, act, step, unit,
                  version, figure, value, moment, words, request)
                VALUES (:year, :number, :sequence, :at, :person, :act, :step, :unit,
                  :version, :figure, :value, :moment, :words, :request)
                """)
            .param("year", id.year())
            .param("number", id.number())
            .param("sequence", sequence)
            .param("at", utc(deed.at()))
            .param("person", deed.person())
            .param("act", deed.act().code())
            .param("request", request);
    row.bind(insert).update();
  }

  /** An act by its columns. */
  private record Row(
      @Nullable String step,
      @Nullable String unit,
      @Nullable Integer version,
      @Nullable String figure,
      @Nullable Object value,
      String words) {

    static Row of(EditionAct act) {
      return switch (act) {
        case Begun begun -> new Row(null, null, null, null, null, "");
        case Computed computed -> new Row(null, null, computed.version(), null, null, "");
        case Declared declared ->
            new Row(null, null, null, declared.figure(), declared.value(), declared.source());
        case TakenBack back -> new Row(null, null, null, back.figure(), null, "");
        case Noted noted -> new Row(null, null, null, noted.figure(), null, noted.why());
        case Embargoed embargoed -> new Row(null, null, null, null, embargoed.until(), "");
        case Approved approved ->
            new Row(approved.step().code(), approved.unit(), approved.version(), null, null, "");
        case Withdrawn withdrawn -> new Row(withdrawn.step().code(), null, null, null, null, "");
        case SentBack back -> new Row(null, null, null, null, null, back.reason());
      };
    }

    StatementSpec bind(StatementSpec insert) {
      return insert
          .param("step", step)
          .param("unit", unit)
          .param("version", version)
          .param("figure", figure)
          .param("value", value instanceof Instant ? null : value, java.sql.Types.NUMERIC)
          .param(
              "moment",
              value instanceof Instant moment ? utc(moment) : null,
              java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
          .param("words", words.strip());
    }
  }

  private static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("person"), act(row));
  }

  private static EditionAct act(ResultSet row) throws SQLException {
    String words = row.getString("words");
    return switch (row.getString("act")) {
      case "begun" -> new Begun();
      case "computed" -> new Computed(row.getInt("version"));
      case "declared" -> new Declared(row.getString("figure"), row.getBigDecimal("value"), words);
      case "taken-back" -> new TakenBack(row.getString("figure"));
      case "noted" -> new Noted(row.getString("figure"), words);
      case "embargoed" -> new Embargoed(moment(row));
      case "approved" -> new Approved(step(row), row.getInt("version"), row.getString("unit"));
      case "withdrawn" -> new Withdrawn(step(row));
      case "sent-back" -> new SentBack(words);
      case String other -> throw new IllegalStateException("an act of another program: " + other);
    };
  }

  private static @Nullable Instant moment(ResultSet row) throws SQLException {
    OffsetDateTime moment = row.getObject("moment", OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static ApprovalStep step(ResultSet row) throws SQLException {
    return ApprovalStep.of(row.getString("step"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
