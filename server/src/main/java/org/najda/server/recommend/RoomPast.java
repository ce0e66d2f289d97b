package org.najda.server.recommend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.core.recommendation.JobLengths;
import org.najda.core.recommendation.PastJobs;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long each room's jobs took: of its latest {@value #MOST} missions that were done, the time
 * from arrival to clearing. Read again when it is a minute old. Safe for use by many threads.
 */
public final class RoomPast {
  private static final int MOST = 5_000;
  private static final Duration KEPT_FOR = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Map<RoomId, Kept> kept = new ConcurrentHashMap<>();

  public RoomPast(DataSource database, InstantSource clock) {
    this.jdbc = JdbcClient.create(database);
    this.clock = clock;
  }

  private record Kept(Instant at, PastJobs jobs) {}

  private record Job(String nature, long millis) {}

  /** Nothing for a room that does not rank units whose job is nearly over. */
  public PastJobs of(RoomId room, RoomState state) {
    RoomSettings settings = state.settings();
    if (settings == null || !settings.response().rules().sending().soonFree().on()) {
      return PastJobs.NONE;
    }
    Instant now = clock.instant();
    return kept.compute(
            room,
            (same, old) ->
                old != null && now.isBefore(old.at().plus(KEPT_FOR))
                    ? old
                    : new Kept(now, read(room)))
        .jobs();
  }

  /** As the tables tell now. */
  PastJobs read(RoomId room) {
    SortedMap<String, List<Long>> millis = new TreeMap<>();
    for (Job job : list(room)) {
      millis.computeIfAbsent(job.nature(), nature -> new ArrayList<>()).add(job.millis());
    }
    SortedMap<String, JobLengths> lengths = new TreeMap<>();
    millis.forEach((nature, all) -> lengths.put(nature, new JobLengths(all)));
    return new PastJobs(lengths);
  }

  private List<Job> list(RoomId room) {
    return jdbc.sql(
            """
            SELECT i.nature, m.on_scene_to_cleared_seconds AS seconds
            FROM mission m JOIN incident i ON i.room = m.room AND i.incident = m.incident
            WHERE m.room = :room AND m.cleared_at IS NOT NULL AND m.moved_to IS NULL
              AND m.on_scene_to_cleared_seconds IS NOT NULL
            ORDER BY m.cleared_at DESC LIMIT :most
            """)
        .param("room", room.value())
        .param("most", MOST)
        .query((row, number) ->
            new Job(row.getString("nature"), Math.round(row.getDouble("seconds") * 1000)))
        .list();
  }
}
