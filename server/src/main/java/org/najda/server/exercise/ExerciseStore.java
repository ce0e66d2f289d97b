package org.najda.server.exercise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.server.exercise.Exercise.Rung;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exercises in the database. */
final class ExerciseStore {
  private final JdbcClient jdbc;

  ExerciseStore(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** Those that can go on; after a start of the server all of them stand still. */
  List<Exercise> haltAll() {
    jdbc.sql(
            """
            UPDATE exercise SET running_since = NULL, halted = true
            WHERE running_since IS NOT NULL AND ended_at IS NULL
            """)
        .update();
    return jdbc.sql("SELECT * FROM exercise WHERE ended_at IS NULL").query(this::read).list();
  }

  Optional<Exercise> findLatest(RoomId room) {
    return jdbc.sql("SELECT * FROM exercise WHERE room = :room ORDER BY started_at DESC LIMIT 1")
        .param("room", room.value())
        .query(this::read)
        .optional();
  }

  void add(Exercise exercise) {
    jdbc.sql(
            """
            INSERT INTO exercise (id, room, scenario, seed, trainer, started_at,
              pace_percent, elapsed_millis, running_since)
            VALUES (:id, :room, :scenario, :seed, :trainer, :started,
              :pace, :elapsed, :running)
            """)
        .param("id", exercise.id())
        .param("room", exercise.room().value())
        .param("scenario", exercise.scenario())
        .param("seed", exercise.seed())
        .param("trainer", exercise.trainer().value())
        .param("started", exercise.startedAt().atOffset(ZoneOffset.UTC))
        .param("pace", exercise.course().pacePercent())
        .param("elapsed", exercise.course().elapsed().toMillis())
        .param("running", stamp(exercise.course().runningSince()))
        .update();
  }

  void keep(UUID exercise, Course course) {
    jdbc.sql(
            """
            UPDATE exercise SET pace_percent = :pace, elapsed_millis = :elapsed,
              running_since = :running, halted = :halted, ended_at = :ended
            WHERE id = :id
            """)
        .param("id", exercise)
        .param("pace", course.pacePercent())
        .param("elapsed", course.elapsed().toMillis())
        .param("running", stamp(course.runningSince()))
        .param("halted", course.halted())
        .param("ended", stamp(course.endedAt()))
        .update();
  }

  void add(UUID exercise, Rung rung) {
    jdbc.sql(
            """
            INSERT INTO exercise_call (exercise, number, card, rung_at, asked)
            VALUES (:exercise, :number, :card, :at, :asked)
            """)
        .param("exercise", exercise)
        .param("number", rung.number())
        .param("card", rung.card())
        .param("at", rung.at().atOffset(ZoneOffset.UTC))
        .param("asked", rung.asked())
        .update();
  }

  private List<Rung> rung(UUID exercise) {
    return jdbc.sql("SELECT * FROM exercise_call WHERE exercise = :exercise ORDER BY number")
        .param("exercise", exercise)
        .query((row, number) ->
            new Rung(
                row.getInt("number"),
                row.getString("card"),
                row.getObject("rung_at", OffsetDateTime.class).toInstant(),
                row.getObject("asked", UUID.class)))
        .list();
  }

  private Exercise read(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Exercise(
        id,
        new RoomId(row.getString("room")),
        row.getString("scenario"),
        row.getLong("seed"),
        new PersonId(row.getString("trainer")),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        new Course(
            row.getInt("pace_percent"),
            Duration.ofMillis(row.getLong("elapsed_millis")),
            instant(row, "running_since"),
            row.getBoolean("halted"),
            instant(row, "ended_at")),
        rung(id));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime stamp(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
