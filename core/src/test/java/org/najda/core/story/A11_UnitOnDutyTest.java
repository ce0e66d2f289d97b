package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.ARMED_CAR;
import static org.najda.core.story.TestSettings.CAR;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.Availability;
import org.najda.core.PersonId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.command.UnitCommand.LogOffUnit;
import org.najda.core.command.UnitCommand.LogOnUnit;
import org.najda.core.command.UnitCommand.SetAvailability;
import org.najda.core.command.UnitCommand.SetStatus;
import org.najda.core.desk.RefusalCode;
import org.najda.core.dispatch.Exclusion;
import org.najda.core.recommendation.PastJobs;
import org.najda.core.recommendation.Reason;
import org.najda.core.recommendation.Recommendation;
import org.najda.core.recommendation.Recommender;
import org.najda.core.unit.Condition;

/** A crew goes on duty, says what it does, and goes home. */
class A11_UnitOnDutyTest {
  private final TestRoom room = TestRoom.setUp();

  private Condition condition() {
    return room.state().units().get(CAR).condition();
  }

  private List<Alarm> alarms() {
    return AnyOrderTest.list(room.state().alarms().byId().values());
  }

  private Recommendation recommended() {
    room.does("amina", Ask.open(null, "brawl"));
    return Recommender.recommend(
        room.state(), Ask.incident(1), room.now(), Collections.emptySortedMap(), PastJobs.NONE);
  }

  @Test
  void a_crew_logs_on_by_its_numbers_with_a_vehicle_of_the_room_and_off_again() {
    room.does("amina", Ask.logOn(CAR, "V1", "7013", "7012"));

    assertThat(condition().logOn().crew())
        .containsExactly(new PersonId("7012"), new PersonId("7013"));
    assertThat(condition().logOn().vehicle()).isEqualTo("V1");

    room.does("amina", new LogOffUnit(CAR));

    assertThat(condition()).isEqualTo(Condition.NONE);
  }

  @Test
  void a_vehicle_given_back_may_be_taken_by_the_next() {
    room.does("amina", Ask.logOn(CAR, "V1", "7012"));
    room.mayNot("amina", Ask.logOn(ARMED_CAR, "V1", "7013"));
    room.does("amina", new LogOffUnit(CAR));

    room.does("amina", Ask.logOn(ARMED_CAR, "V1", "7012"));
  }

  @Test
  void where_crews_log_on_a_unit_without_one_is_left_out_and_not_sent() {
    room.does("chief", new AdoptSettings(1, TestSettings.withLogOnRequired()));
    room.does("amina", Ask.logOn(CAR, null, "7012"));

    Recommendation recommendation = recommended();

    assertThat(recommendation.ranked()).hasSize(1);
    assertThat(recommendation.excluded())
        .extracting(Recommendation.Excluded::reason)
        .containsOnly(Exclusion.NOT_LOGGED_ON);
    assertThat(room.mayNot("amina", Ask.send(1, ARMED_CAR)).code())
        .isEqualTo(RefusalCode.UNIT_NOT_LOGGED_ON);
    room.does("amina", Ask.send(1, CAR));
  }

  @Test
  void what_a_crew_says_later_counts_from_when_it_was_so() {
    Instant then = room.now();
    room.later(Duration.ofMinutes(9));

    room.does(
        "patrol-1",
        new LogOnUnit(CAR, Ask.logOn(CAR, null, "7012").crew(), null, null, then, false));

    assertThat(condition().logOn().at()).isEqualTo(then);
    assertThat(
            room.mayNot(
                    "patrol-1",
                    new SetAvailability(
                        CAR, Availability.UNAVAILABLE, room.now().plusSeconds(60), false))
                .code())
        .isEqualTo(RefusalCode.TIME_IN_FUTURE);
  }

  @Test
  void what_a_doubtful_clock_says_is_taken_as_it_can_be_and_stays_marked() {
    room.does("patrol-1", Ask.status(CAR, "garage", room.now()));
    Instant began = room.now();
    Instant before = began.minusSeconds(3600);

    room.does("patrol-1", new SetStatus(CAR, "meal", before, true));

    assertThat(condition().status().since()).isEqualTo(began);
  }

  @Test
  void where_they_need_not_a_unit_without_a_crew_is_sent_as_ever() {
    recommended();

    room.does("amina", Ask.send(1, CAR));
  }

  @Test
  void a_status_of_the_rooms_own_says_whether_the_unit_may_be_sent() {
    room.does("patrol-1", Ask.status(CAR, "garage", room.now()));

    assertThat(room.state().units().get(CAR).availability()).isEqualTo(Availability.UNAVAILABLE);
    assertThat(condition().status().code()).isEqualTo("garage");

    room.does("patrol-1", new SetAvailability(CAR, Availability.AVAILABLE));

    assertThat(condition().status()).isNull();
  }

  @Test
  void who_sits_at_a_meal_ranks_after_all_others_and_breaks_it_off_when_sent() {
    room.does("patrol-1", Ask.status(CAR, "meal", room.now()));

    Recommendation.Ranked last = recommended().ranked().getLast();
    room.does("amina", Ask.send(1, CAR));

    assertThat(last.unit().unit()).isEqualTo(CAR);
    assertThat(last.reasons()).extracting(Reason::code).contains(Reason.Code.BREAKS_OFF);
    assertThat(condition().status()).isNull();
    assertThat(room.state().units().get(CAR).availability()).isEqualTo(Availability.AVAILABLE);
    room.waits(Duration.ofMinutes(50));
    assertThat(alarms()).noneMatch(a -> a.cause().kind() == AlarmKind.STATUS_OVERSTAYED);
  }

  @Test
  void a_status_that_lasts_too_long_is_an_alarm_that_gets_worse_three_times() {
    room.does("patrol-1", Ask.status(CAR, "meal", room.now()));
    room.waits(Duration.ofMinutes(41));
    assertThat(alarms()).hasSize(1);
    assertThat(alarms().getFirst().raising().level()).isEqualTo(1);

    room.waits(Duration.ofHours(5));

    assertThat(alarms()).hasSize(1);
    assertThat(alarms().getFirst().raising().level()).isEqualTo(3);
    assertThat(alarms().getFirst().raising().lastAt())
        .isEqualTo(TestRoom.START.plus(Duration.ofMinutes(120)));
  }

  @Test
  void the_next_status_ends_that_alarm_and_begins_its_own_time() {
    room.does("patrol-1", Ask.status(CAR, "meal", room.now()));
    room.waits(Duration.ofMinutes(41));
    room.does("patrol-1", Ask.status(CAR, "garage", room.now()));

    assertThat(alarms().getFirst().endedAt()).isEqualTo(room.now());
    room.waits(Duration.ofMinutes(61));
    assertThat(alarms().getFirst().raising().times()).isEqualTo(2);
  }

  @Test
  void a_status_told_late_counts_from_when_it_was_so() {
    room.later(Duration.ofHours(1));
    room.does("amina", Ask.status(CAR, "meal", room.now().minusSeconds(1800)));

    room.waits(Duration.ofMinutes(11));

    assertThat(alarms()).hasSize(1);
  }

  @Test
  void a_crew_that_goes_home_leaves_no_status_and_no_timer_behind() {
    room.does("amina", Ask.logOn(CAR, null, "7012"));
    room.does("patrol-1", Ask.status(CAR, "meal", room.now()));
    room.does("amina", new LogOffUnit(CAR));

    assertThat(condition()).isEqualTo(Condition.NONE);
    room.waits(Duration.ofHours(1));
    assertThat(alarms()).isEmpty();
  }

  @Test
  void a_unit_that_leaves_the_roster_takes_its_timer_with_it() {
    room.does("patrol-1", Ask.status(CAR, "meal", room.now()));
    room.does(
        "chief",
        new AdoptSettings(
            1,
            TestSettings.withUnits(
                TestSettings.SAMPLE.units().stream()
                    .filter(unit -> !unit.id().equals(CAR))
                    .toList())));

    room.waits(Duration.ofHours(1));

    assertThat(alarms()).isEmpty();
  }
}
