package org.najda.core.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.najda.core.story.TestSettings.ARMED_CAR;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.FOOT;
import static org.najda.core.story.TestSettings.MOTORCYCLE;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.core.Priority;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.dispatch.Engagement;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.settings.Response;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Sending;
import org.najda.core.story.Ask;
import org.najda.core.story.TestRoom;
import org.najda.core.story.TestSettings;

/** Units that are not free, ranked beside those that are. */
class BusyRankingTest {
  /** A hundred brawls: of a minute, two minutes … a hundred minutes. */
  private static final PastJobs PAST =
      new PastJobs(
          new TreeMap<>(
              Map.of(
                  "brawl",
                  new JobLengths(
                      java.util.stream.LongStream.rangeClosed(1, 100)
                          .mapToObj(minutes -> minutes * 60_000)
                          .toList()))));

  private static final Sending SOON =
      Sending.OFF.with(new Sending.SoonFree(true, Duration.ofMinutes(20), 20));

  private final TestRoom room = TestRoom.setUp();
  private final SortedMap<UnitId, Approach> approaches = new TreeMap<>();

  private void switched(Sending sending) {
    RoomSettings now = room.state().settings();
    Response response = now.response();
    room.does(
        "amina",
        new AdoptSettings(
            room.state().settingsVersion(),
            now.withResponse(
                response
                    .withRules(response.rules().with(sending))
                    .withNatures(
                        response.natures().stream()
                            .map(nature -> nature.withInterruptibleFrom(new Priority(2)))
                            .toList()))));
  }

  private void stands(UnitId unit, @Nullable Long travelMillis) {
    approaches.put(
        unit,
        new Approach(TestSettings.MEDINA, PositionBasis.FRESH, 5L, travelMillis, null, false));
  }

  /** The motorcycle is at a brawl for so long; the others are free. */
  private void motorcycleAtBrawl(Duration since) {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, MOTORCYCLE));
    room.does("amina", Ask.report(1, MOTORCYCLE, Progress.ON_SCENE, room.now()));
    room.later(since);
  }

  private Recommendation recommended(String nature) {
    room.does("amina", Ask.open(null, nature));
    return Recommender.recommend(
        room.state(),
        Ask.incident(room.state().incidentBook().lastNumber()),
        room.now(),
        approaches,
        PAST);
  }

  private static List<UnitId> order(Recommendation recommendation) {
    return recommendation.ranked().stream().map(ranked -> ranked.unit().unit()).toList();
  }

  private static RankedUnit first(Recommendation recommendation) {
    return recommendation.ranked().getFirst().unit();
  }

  @Test
  void a_unit_whose_job_is_nearly_over_ranks_by_what_is_left_of_it_and_its_way() {
    switched(SOON);
    motorcycleAtBrawl(Duration.ofMinutes(50));
    stands(MOTORCYCLE, 60_000L);
    stands(CAR, 12 * 60_000L);
    stands(ARMED_CAR, 10 * 60_000L);

    Recommendation answer = recommended("brawl");

    // Of the 50 brawls that took longer than 50 minutes, one in five was over after 60: 10 + 1.
    assertThat(order(answer)).containsExactly(ARMED_CAR, MOTORCYCLE, CAR, FOOT);
    Recommendation.Ranked second = answer.ranked().get(1);
    assertThat(second.unit().engagement())
        .isEqualTo(new Engagement.SoonFree(Ask.incident(1), 600_000, 50, 20));
    assertThat(second.unit().arrivalMillis()).isEqualTo(660_000);
    assertThat(second.reasons())
        .filteredOn(reason -> reason.code() == Reason.Code.SOON_FREE)
        .singleElement()
        .satisfies(reason ->
            assertThat(reason.args())
                .containsExactly(
                    entry("freeInSeconds", "600"),
                    entry("incident", "1"),
                    entry("jobs", "50"),
                    entry("share", "20")));
    assertThat(answer.excluded()).isEmpty();
  }

  @Test
  void only_free_units_are_suggested_however_early_a_busy_one_might_be() {
    switched(SOON);
    motorcycleAtBrawl(Duration.ofMinutes(50));
    stands(MOTORCYCLE, 1_000L);
    stands(CAR, 30 * 60_000L);

    Recommendation answer = recommended("brawl");

    assertThat(first(answer).unit()).isEqualTo(MOTORCYCLE);
    assertThat(answer.suggested()).containsExactly(CAR);
  }

  @Test
  void a_unit_is_not_soon_free_before_it_is_there_nor_with_more_waiting_for_it() {
    switched(SOON);
    motorcycleAtBrawl(Duration.ofMinutes(50));
    stands(MOTORCYCLE, 1_000L);
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.stack(2, MOTORCYCLE));
    room.does("amina", Ask.send(2, CAR));
    stands(CAR, 1_000L);

    assertThat(order(recommended("brawl"))).doesNotContain(MOTORCYCLE, CAR);
  }

  @Test
  void of_a_nature_that_was_seen_too_seldom_nobody_is_soon_free() {
    switched(SOON);
    room.does("amina", Ask.open(null, "robbery"));
    room.does("amina", Ask.send(1, CAR));
    room.does("amina", Ask.report(1, CAR, Progress.ON_SCENE, room.now()));
    room.later(Duration.ofMinutes(50));
    stands(CAR, 1_000L);

    assertThat(order(recommended("brawl"))).doesNotContain(CAR);
  }

  @Test
  void a_unit_on_a_job_that_may_be_broken_off_ranks_by_its_way_for_something_more_urgent_only() {
    switched(Sending.OFF.withInterruptible(true));
    motorcycleAtBrawl(Duration.ofMinutes(1));
    stands(MOTORCYCLE, 60_000L);
    stands(CAR, 90_000L);

    Recommendation urgent = recommended("robbery");

    assertThat(order(urgent)).startsWith(MOTORCYCLE, CAR);
    assertThat(first(urgent).engagement()).isEqualTo(new Engagement.Interruptible(Ask.incident(1)));
    assertThat(urgent.suggested()).doesNotContain(MOTORCYCLE);
    assertThat(order(recommended("brawl"))).doesNotContain(MOTORCYCLE);
  }

  @Test
  void a_job_that_somebody_made_more_urgent_is_not_broken_off() {
    switched(Sending.OFF.withInterruptible(true));
    motorcycleAtBrawl(Duration.ofMinutes(1));
    stands(MOTORCYCLE, 60_000L);
    room.does("amina", Ask.priority(1, 1));
    room.does("amina", Ask.open(null, "robbery"));
    room.does("amina", Ask.priority(2, 0));

    Recommendation answer =
        Recommender.recommend(room.state(), Ask.incident(2), room.now(), approaches, PAST);

    assertThat(order(answer)).doesNotContain(MOTORCYCLE);
  }

  @Test
  void with_its_switch_off_a_room_ranks_exactly_as_without_any_past() {
    motorcycleAtBrawl(Duration.ofMinutes(50));
    for (UnitId unit : List.of(CAR, ARMED_CAR, MOTORCYCLE, FOOT)) {
      stands(unit, 60_000L);
    }
    room.does("amina", Ask.open(null, "robbery"));

    assertThat(Recommender.recommend(room.state(), Ask.incident(2), room.now(), approaches, PAST))
        .isEqualTo(
            Recommender.recommend(
                room.state(), Ask.incident(2), room.now(), approaches, PastJobs.NONE))
        .satisfies(answer -> assertThat(order(answer)).doesNotContain(MOTORCYCLE));
  }

  @Test
  void whoever_has_no_way_there_is_never_first_and_no_busy_unit_stands_unmarked() {
    switched(SOON.withInterruptible(true));
    motorcycleAtBrawl(Duration.ofMinutes(50));
    room.does("amina", Ask.open(null, "robbery"));
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      approaches.clear();
      for (UnitId unit : List.of(CAR, ARMED_CAR, MOTORCYCLE, FOOT)) {
        if (random.nextInt(4) > 0) {
          stands(unit, random.nextBoolean() ? (long) random.nextInt(3_600_000) : null);
        }
      }
      Recommendation answer =
          Recommender.recommend(room.state(), Ask.incident(2), room.now(), approaches, PAST);
      boolean anyWay = answer.ranked().stream().anyMatch(r -> r.unit().arrivalMillis() != null);
      assertThat(first(answer).arrivalMillis() != null).as("seed %d", seed).isEqualTo(anyWay);
      assertThat(answer.ranked())
          .as("seed %d", seed)
          .allSatisfy(r ->
              assertThat(r.unit().isFree())
                  .isEqualTo(room.state().units().get(r.unit().unit()).isFree()));
      assertThat(Collections.disjoint(answer.suggested(), List.of(MOTORCYCLE))).isTrue();
    }
  }
}
