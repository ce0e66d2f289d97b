package org.najda.core.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.najda.core.story.TestSettings.ARMED_CAR;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.FOOT;
import static org.najda.core.story.TestSettings.MOTORCYCLE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.core.Availability;
import org.najda.core.UnitId;
import org.najda.core.command.UnitCommand.SetAvailability;
import org.najda.core.dispatch.Exclusion;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.story.Ask;
import org.najda.core.story.TestRoom;
import org.najda.core.story.TestSettings;

class RecommenderTest {
  private final TestRoom room = TestRoom.setUp();
  private final SortedMap<UnitId, Approach> approaches = new TreeMap<>();

  private void stands(UnitId unit, @Nullable Long travelMillis) {
    approaches.put(
        unit,
        new Approach(
            TestSettings.MEDINA,
            PositionBasis.FRESH,
            5L,
            travelMillis,
            travelMillis == null ? null : 100,
            false));
  }

  private Recommendation recommended(String nature) {
    room.does("amina", Ask.open(null, nature));
    var incident = room.state().incidentBook().lastNumber();
    return Recommender.recommend(
        room.state(), Ask.incident(incident), room.now(), approaches, PastJobs.NONE);
  }

  private static List<UnitId> order(Recommendation recommendation) {
    return recommendation.ranked().stream().map(ranked -> ranked.unit().unit()).toList();
  }

  @Test
  void units_rank_by_travel_time_equal_ones_by_their_ids_and_unknown_ones_last() {
    stands(CAR, 90_000L);
    stands(MOTORCYCLE, 60_000L);
    stands(ARMED_CAR, 90_000L);
    stands(FOOT, null);

    Recommendation recommendation = recommended("brawl");

    assertThat(order(recommendation)).containsExactly(MOTORCYCLE, CAR, ARMED_CAR, FOOT);
    assertThat(recommendation.suggested()).containsExactly(MOTORCYCLE);
    assertThat(recommendation.basis().plan()).isEqualTo("any");
    assertThat(codes(recommendation, 0))
        .containsExactly(
            Reason.Code.TRAVEL_TIME, Reason.Code.POSITION_FRESH, Reason.Code.SUGGESTED);
    assertThat(codes(recommendation, 3))
        .containsExactly(Reason.Code.TRAVEL_UNKNOWN, Reason.Code.POSITION_FRESH);
  }

  private static List<Reason.Code> codes(Recommendation recommendation, int place) {
    return recommendation.ranked().get(place).reasons().stream().map(Reason::code).toList();
  }

  @Test
  void of_each_unit_that_no_open_way_leads_there_for_it_is_said() {
    for (UnitId unit : List.of(ARMED_CAR, CAR, FOOT)) {
      stands(unit, 60_000L);
    }
    approaches.put(
        MOTORCYCLE,
        new Approach(TestSettings.MEDINA, PositionBasis.FRESH, 5L, 90_000L, 900, false, true));

    Recommendation recommendation = recommended("brawl");

    assertThat(codes(recommendation, 3))
        .containsExactly(
            Reason.Code.TRAVEL_TIME, Reason.Code.THROUGH_CLOSED, Reason.Code.POSITION_FRESH);
    assertThat(codes(recommendation, 0)).doesNotContain(Reason.Code.THROUGH_CLOSED);
  }

  @Test
  void a_unit_nobody_knows_a_way_for_ranks_last_from_its_post() {
    stands(MOTORCYCLE, 60_000L);

    Recommendation recommendation = recommended("brawl");

    var last = recommendation.ranked().getLast().unit();
    assertThat(last.unit()).isEqualTo(ARMED_CAR);
    assertThat(last.travelMillis()).isNull();
    assertThat(last.basis()).isEqualTo(PositionBasis.POST);
    assertThat(last.position()).isEqualTo(TestSettings.HARBOUR);
  }

  @Test
  void the_plan_keeps_a_rare_capability_for_the_need_that_asks_for_it() {
    stands(ARMED_CAR, 10_000L);
    stands(CAR, 20_000L);

    Recommendation recommendation = recommended("robbery");

    assertThat(recommendation.suggested()).containsExactly(ARMED_CAR, CAR);
    assertThat(recommendation.shortfall()).isEmpty();
    assertThat(codes(recommendation, 0)).contains(Reason.Code.HAS_CAPABILITY);
  }

  @Test
  void what_nobody_is_left_to_give_is_told() {
    room.does("amina", new SetAvailability(ARMED_CAR, Availability.UNAVAILABLE));

    Recommendation recommendation = recommended("robbery");

    assertThat(recommendation.shortfall())
        .containsExactly(new Recommendation.Shortfall("armed", 1));
    assertThat(recommendation.excluded())
        .containsExactly(new Recommendation.Excluded(ARMED_CAR, Exclusion.UNAVAILABLE, null));
  }

  @Test
  void units_already_sent_fill_the_plan_first() {
    room.does("amina", Ask.open(null, "robbery"));
    room.does("amina", Ask.send(1, ARMED_CAR));

    Recommendation again =
        Recommender.recommend(room.state(), Ask.incident(1), room.now(), approaches, PastJobs.NONE);

    assertThat(again.suggested()).hasSize(1);
    assertThat(again.shortfall()).isEmpty();
    room.does("amina", Ask.send(1, CAR));
    again =
        Recommender.recommend(room.state(), Ask.incident(1), room.now(), approaches, PastJobs.NONE);
    assertThat(again.suggested()).isEmpty();
    assertThat(order(again)).containsExactly(FOOT, MOTORCYCLE);
  }

  @Test
  void every_unit_left_out_has_a_reason() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, CAR));
    approaches.put(
        FOOT, new Approach(TestSettings.HARBOUR, PositionBasis.LAST_KNOWN, 900L, null, null, true));

    Recommendation recommendation = recommended("brawl");

    assertThat(recommendation.excluded())
        .containsExactly(
            new Recommendation.Excluded(FOOT, Exclusion.OFF_ROAD, null),
            new Recommendation.Excluded(CAR, Exclusion.ON_MISSION, Ask.incident(1)));
    assertThat(recommendation.ranked().size() + recommendation.excluded().size())
        .isEqualTo(room.state().units().size());
  }

  @Test
  void at_night_another_plan_is_in_force_by_the_rooms_own_clock() {
    room.waits(Duration.ofHours(14)); // 22:00 UTC, an hour later in Casablanca

    Recommendation recommendation = recommended("brawl");

    assertThat(recommendation.basis().plan()).isEqualTo("night");
    assertThat(recommendation.suggested()).hasSize(2);
  }

  @Test
  void the_evidence_holds_the_best_ten_the_units_sent_and_the_counts_of_those_left_out() {
    stands(MOTORCYCLE, 60_000L);
    room.does("amina", new SetAvailability(FOOT, Availability.UNAVAILABLE));

    var evidence = recommended("brawl").evidence("map-1", "cd".repeat(32), List.of(CAR));

    assertThat(evidence.best()).hasSize(3);
    assertThat(evidence.excluded()).containsExactly(Map.entry(Exclusion.UNAVAILABLE, 1));
    assertThat(evidence.plan()).isEqualTo("any");
    assertThat(evidence.settingsVersion()).isEqualTo(1);
  }

  @Test
  void back_up_is_suggested_on_top_of_what_the_plan_asks_for() {
    stands(CAR, 20_000L);
    stands(MOTORCYCLE, 10_000L);
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, CAR));
    room.does("amina", Ask.backup(1, 2));

    Recommendation more =
        Recommender.recommend(room.state(), Ask.incident(1), room.now(), approaches, PastJobs.NONE);

    assertThat(more.suggested()).hasSize(2).startsWith(MOTORCYCLE);
  }

  @Test
  void busy_units_stand_beside_the_free_ones_with_what_would_have_to_wait() {
    stands(CAR, 20_000L);
    stands(MOTORCYCLE, 10_000L);
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, CAR));
    room.does("amina", Ask.send(2, MOTORCYCLE));
    room.does("amina", Ask.priority(2, 0));

    Recommendation urgent = recommended("robbery");

    assertThat(urgent.busy())
        .extracting(each -> each.unit().unit(), Recommendation.Busy::interruptible)
        .containsExactly(tuple(MOTORCYCLE, false), tuple(CAR, true));
    assertThat(urgent.excluded())
        .contains(new Recommendation.Excluded(CAR, Exclusion.ON_MISSION, Ask.incident(1)));
  }
}
