package org.najda.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Deadline.Warning;
import org.najda.registers.definition.Register;
import org.najda.registers.due.Due;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The warnings of deadlines, in the database. */
final class Warnings {
  static final String OVER = "before-PT0S";

  private final JdbcClient jdbc;

  Warnings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A record that has to be looked at. */
  record Waiting(String register, RecordRow row) {}

  static String id(Warning warning) {
    return switch (warning) {
      case Warning.Before before -> "before-" + before.left();
      case Warning.Gone gone -> "gone-" + gone.percent();
    };
  }

  /** Records whose next look has come. */
  List<Waiting> listWaiting(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT register, record, unit, state, opened FROM register_record
            WHERE next_look <= :now ORDER BY next_look LIMIT :most
            """)
        .param("now", utc(now))
        .param("most", most)
        .query((row, number) -> new Waiting(row.getString("register"), Books.row(row)))
        .list();
  }

  /**
   * Gives those warnings of a record that are due, lets those rise that nobody has answered in
   * time, and says when to look again.
   */
  void look(Register register, String record, List<Due> running, Instant now) {
    for (Due due : running) {
      for (Due.Telling telling : due.tellings()) {
        if (!telling.at().isAfter(now)) {
          give(register, record, due, telling.warning(), now);
        }
      }
      rise(register, record, due, now.minus(due.deadline().rises()), now);
    }
    putAway(register, record, running, now);
    lookAgain(register, record, next(register, record, running, now));
  }

  private void give(Register register, String record, Due due, Warning warning, Instant now) {
    jdbc.sql(
            """
            INSERT INTO register_warning (register, record, deadline, warning, ends, given_at)
            VALUES (:register, :record, :deadline, :warning, :ends, :now) ON CONFLICT DO NOTHING
            """)
        .param("register", register.key())
        .param("record", record)
        .param("deadline", due.deadline().key())
        .param("warning", id(warning))
        .param("ends", utc(due.end()))
        .param("now", utc(now))
        .update();
  }

  private void rise(Register register, String record, Due due, Instant givenBefore, Instant now) {
    jdbc.sql(
            """
            UPDATE register_warning SET risen_at = :now
            WHERE register = :register AND record = :record AND deadline = :deadline
              AND answered_at IS NULL AND risen_at IS NULL AND given_at <= :before
            """)
        .param("now", utc(now))
        .param("register", register.key())
        .param("record", record)
        .param("deadline", due.deadline().key())
        .param("before", utc(givenBefore))
        .update();
  }

  /** Warnings of ends that no longer stand need no answer: the record was ended, or extended. */
  private void putAway(Register register, String record, List<Due> running, Instant now) {
    jdbc.sql(
            """
            UPDATE register_warning SET answered_at = :now, answered_by = '@deadlines'
            WHERE register = :register AND record = :record AND answered_at IS NULL
              AND NOT (deadline || ' ' || extract(epoch FROM ends)::bigint = ANY (:standing))
            """)
        .param("now", utc(now))
        .param("register", register.key())
        .param("record", record)
        .param(
            "standing",
            running.stream()
                .map(due -> due.deadline().key() + " " + due.end().getEpochSecond())
                .toArray(String[]::new))
        .update();
  }

  private @Nullable Instant next(Register register, String record, List<Due> running, Instant now) {
    Stream<Instant> coming =
        running.stream()
            .flatMap(due -> due.tellings().stream())
            .map(Due.Telling::at)
            .filter(at -> at.isAfter(now));
    Stream<Instant> rising =
        running.stream()
            .flatMap(due ->
                oldestUnanswered(register, record, due.deadline().key()).stream()
                    .map(given -> given.plus(due.deadline().rises())));
    return Stream.concat(coming, rising).min(Instant::compareTo).orElse(null);
  }

  private Optional<Instant> oldestUnanswered(Register register, String record, String deadline) {
    return jdbc.sql(
            """
            SELECT given_at FROM register_warning
            WHERE register = :register AND record = :record AND deadline = :deadline
              AND answered_at IS NULL AND risen_at IS NULL
            ORDER BY given_at LIMIT 1
            """)
        .param("register", register.key())
        .param("record", record)
        .param("deadline", deadline)
        .query((row, number) -> row.getObject("given_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  private void lookAgain(Register register, String record, @Nullable Instant at) {
    jdbc.sql(
            "UPDATE register_record SET next_look = :at WHERE register = :register AND record = :record")
        .param("at", at == null ? null : utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("register", register.key())
        .param("record", record)
        .update();
  }

  /** Those that nobody has answered, of the records that the person may know of. */
  List<Given> listUnanswered(Register register) {
    return jdbc.sql(
            """
            SELECT record, unit, deadline, warning, ends, given_at, risen_at
            FROM register_warning JOIN register_record USING (register, record)
            WHERE register = :register AND answered_at IS NULL ORDER BY ends, given_at, warning
            """)
        .param("register", register.key())
        .query((row, number) -> given(row))
        .list();
  }

  /** Somebody has seen all warnings of a record's deadline so far; says whether there was one. */
  boolean answer(
      Register register, String record, String deadline, String person, String words, Instant now) {
    return jdbc.sql(
                """
                UPDATE register_warning
                SET answered_at = :now, answered_by = :person, words = :words
                WHERE register = :register AND record = :record AND deadline = :deadline
                  AND answered_at IS NULL
                """)
            .param("now", utc(now))
            .param("person", person)
            .param("words", words)
            .param("register", register.key())
            .param("record", record)
            .param("deadline", deadline)
            .update()
        > 0;
  }

  private static Given given(ResultSet row) throws SQLException {
    OffsetDateTime risen = row.getObject("risen_at", OffsetDateTime.class);
    return new Given(
        row.getString("record"),
        row.getString("unit"),
        row.getString("deadline"),
        row.getString("warning"),
        row.getObject("ends", OffsetDateTime.class).toInstant(),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        risen == null ? null : risen.toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
