package org.najda.server.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.najda.core.RoomId;
import org.najda.core.recommendation.JobLengths;
import org.najda.core.recommendation.PastJobs;
import org.najda.server.store.SharedStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a room has learned of its own missions, from its tables in a real PostgreSQL. */
class RoomPastTest {
  private static final Instant START = Instant.parse("2026-11-26T08:00:00Z");

  private final JdbcClient jdbc = JdbcClient.create(SharedStore.database().dataSource());
  private final RoomId room = SharedStore.freshRoom();
  private final RoomPast past =
      new RoomPast(SharedStore.database().dataSource(), InstantSource.system());

  private void incident(long number, String nature) {
    jdbc.sql(
            """
            INSERT INTO incident (room, incident, nature, first_priority, priority, lat7, lon7,
              place_source, place_class, uncertainty_meters, opened_by, has_text, calls, notes,
              missions, opened_at, local_year, local_month, local_day, local_hour, local_weekday)
            VALUES (:room, :incident, :nature, 2, 2, 0, 0, 'map', 'unknown', 0, 'amina', false,
              '', 0, 1, :at, 2026, 11, 26, 8, 4)
            """)
        .param("room", room.value())
        .param("incident", number)
        .param("nature", nature)
        .param("at", START.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * @param seconds from arrival to clearing; null for one that is not done
   */
  private void mission(long incident, Integer seconds) {
    jdbc.sql(
            """
            INSERT INTO mission (room, incident, ordinal, unit, sent_by, sent_at, escalation,
              cleared_at, on_scene_to_cleared_seconds, by_radio, self_initiated,
              local_year, local_month, local_day, local_hour, local_weekday)
            VALUES (:room, :incident, 0, 'P1', 'amina', :at, 0, :cleared, :seconds, '', false,
              2026, 11, 26, 8, 4)
            """)
        .param("room", room.value())
        .param("incident", incident)
        .param("at", START.atOffset(ZoneOffset.UTC))
        .param(
            "cleared", seconds == null ? null : START.plusSeconds(seconds).atOffset(ZoneOffset.UTC))
        .param("seconds", seconds)
        .update();
  }

  @Test
  void jobsThatAreDoneAreLearnedByTheirNature() {
    for (int job = 1; job <= 30; job++) {
      incident(job, job <= 25 ? "brawl" : "theft");
      mission(job, job * 60);
    }
    incident(31, "brawl");
    mission(31, null);

    PastJobs learned = past.read(room);

    assertThat(learned.byNature()).containsOnlyKeys("brawl", "theft");
    assertThat(learned.byNature().get("brawl").findRemaining(0, 80))
        .contains(new JobLengths.Remaining(20 * 60_000, 25));
    assertThat(learned.byNature().get("theft").findRemaining(0, 80)).isEmpty();
  }
}
