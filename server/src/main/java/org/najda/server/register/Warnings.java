package org.najda.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Deadline.Warning;
import org.najda.registers.definition.Register;
import org.najda.registers.due.Due;
import org.najda.registers.roster.Told;
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

  /** A record that is looked at, and what is known of that moment. */
  record Look(Register register, RecordRow row, Told.Standing now) {
    Told told(Told.Level level, Deadline deadline) {
      return Told.from(level, register, deadline, row.unit(), now);
    }

    Instant at() {
      return now.at();
    }
  }

  /** One warning, by its key. */
  private record Key(String deadline, String warning, Instant ends) {}

  /**
   * Gives those warnings of a record that are due, lets those rise that nobody has answered in
   * time, and says when to look again.
   */
  void look(Look look, List<Due> running) {
    for (Due due : running) {
      for (Due.Telling telling : due.tellings()) {
        if (!telling.at().isAfter(look.at())) {
          give(look, due, telling.warning());
        }
      }
      rise(look, due);
    }
    String record = look.row().record();
    putAway(look.register(), record, running, look.at());
    lookAgain(look.register(), record, next(look.register(), record, running, look.at()));
  }

  private void give(Look look, Due due, Warning warning) {
    Told told = look.told(Told.Level.STATION, due.deadline());
    boolean isNew =
        jdbc.sql(
                    """
                    INSERT INTO register_warning
                      (register, record, deadline, warning, ends, given_at, level, risen_at)
                    VALUES (:register, :record, :deadline, :warning, :ends, :now, :level, :risen)
                    ON CONFLICT DO NOTHING
                    """)
                .param("register", look.register().key())
                .param("record", look.row().record())
                .param("deadline", due.deadline().key())
                .param("warning", id(warning))
                .param("ends", utc(due.end()))
                .param("now", utc(look.at()))
                .param("level", word(told.level()))
                .param(
                    "risen",
                    told.level() == Told.Level.STATION ? null : utc(look.at()),
                    Types.TIMESTAMP_WITH_TIMEZONE)
                .update()
            > 0;
    if (isNew) {
      tell(look, new Key(due.deadline().key(), id(warning), due.end()), told);
    }
  }

  private void rise(Look look, Due due) {
    jdbc.sql(
            """
            SELECT warning, ends, level FROM register_warning
            WHERE register = :register AND record = :record AND deadline = :deadline
              AND answered_at IS NULL AND level <> 'room'
              AND coalesce(risen_at, given_at) <= :before
            """)
        .param("register", look.register().key())
        .param("record", look.row().record())
        .param("deadline", due.deadline().key())
        .param("before", utc(look.at().minus(due.deadline().rises())))
        .query((row, number) ->
            Map.entry(
                new Key(
                    due.deadline().key(),
                    row.getString("warning"),
                    row.getObject("ends", OffsetDateTime.class).toInstant()),
                level(row)))
        .list()
        .forEach(
            each -> rise(look, each.getKey(), look.told(each.getValue().up(), due.deadline())));
  }

  private void rise(Look look, Key key, Told told) {
    jdbc.sql(
            """
            UPDATE register_warning SET level = :level, risen_at = :now
            WHERE register = :register AND record = :record AND deadline = :deadline
              AND warning = :warning AND ends = :ends
            """)
        .param("level", word(told.level()))
        .param("now", utc(look.at()))
        .param("register", look.register().key())
        .param("record", look.row().record())
        .param("deadline", key.deadline())
        .param("warning", key.warning())
        .param("ends", utc(key.ends()))
        .update();
    tell(look, key, told);
  }

  private void tell(Look look, Key key, Told told) {
    if (told.level() == Told.Level.ROOM) {
      jdbc.sql(
              """
              INSERT INTO register_rising (register, record, deadline)
              VALUES (:register, :record, :deadline) ON CONFLICT DO NOTHING
              """)
          .param("register", look.register().key())
          .param("record", look.row().record())
          .param("deadline", key.deadline())
          .update();
    }
    for (String person : told.people()) {
      jdbc.sql(
              """
              INSERT INTO register_telling
                (register, record, deadline, warning, ends, person, level, told_at)
              VALUES (:register, :record, :deadline, :warning, :ends, :person, :level, :now)
              ON CONFLICT DO NOTHING
              """)
          .param("register", look.register().key())
          .param("record", look.row().record())
          .param("deadline", key.deadline())
          .param("warning", key.warning())
          .param("ends", utc(key.ends()))
          .param("person", person)
          .param("level", word(told.level()))
          .param("now", utc(look.at()))
          .update();
    }
  }

  private static String word(Told.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static Told.Level level(ResultSet row) throws SQLException {
    return Told.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT));
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
            SELECT coalesce(risen_at, given_at) AS since FROM register_warning
            WHERE register = :register AND record = :record AND deadline = :deadline
              AND answered_at IS NULL AND level <> 'room'
            ORDER BY since LIMIT 1
            """)
        .param("register", register.key())
        .param("record", record)
        .param("deadline", deadline)
        .query((row, number) -> row.getObject("since", OffsetDateTime.class).toInstant())
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
            SELECT record, unit, deadline, warning, ends, given_at, level,
              ARRAY(
                SELECT person FROM register_telling
                WHERE register_telling.register = register_warning.register
                  AND register_telling.record = register_warning.record
                  AND register_telling.deadline = register_warning.deadline
                  AND register_telling.warning = register_warning.warning
                  AND register_telling.ends = register_warning.ends
                ORDER BY person) AS told
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
    return new Given(
        new Given.About(row.getString("record"), row.getString("unit"), row.getString("deadline")),
        row.getString("warning"),
        row.getObject("ends", OffsetDateTime.class).toInstant(),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        level(row),
        List.of((String[]) row.getArray("told").getArray()));
  }

  /** What has risen to the command room and waits there, a line for each record and deadline. */
  List<Risen> listRisen() {
    return jdbc.sql(
            """
            SELECT rising.number, rising.register, unit, deadline, max(ends) AS ends,
              count(*) AS warnings
            FROM register_rising AS rising
            JOIN register_warning USING (register, record, deadline)
            JOIN register_record USING (register, record)
            WHERE answered_at IS NULL AND level = 'room'
            GROUP BY rising.number, rising.register, unit, deadline ORDER BY rising.number
            """)
        .query((row, number) ->
            new Risen(
                row.getLong("number"),
                row.getString("register"),
                row.getString("unit"),
                row.getString("deadline"),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getInt("warnings")))
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
