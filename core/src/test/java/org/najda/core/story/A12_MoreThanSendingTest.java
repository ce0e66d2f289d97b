package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.ARMED_CAR;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.MOTORCYCLE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.najda.core.Progress;
import org.najda.core.Subject;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.command.DispatchCommand.ReportProgress;
import org.najda.core.command.DispatchCommand.ResendMission;
import org.najda.core.command.IncidentCommand.WithdrawBackup;
import org.najda.core.desk.RefusalCode;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Mission.Ending.Way;
import org.najda.core.incident.Incident;
import org.najda.core.interval.Interval;
import org.najda.core.interval.IntervalName;
import org.najda.core.interval.Intervals;

/** A dispatch goes on after units were sent: exchanged, told again, reinforced, told by radio. */
class A12_MoreThanSendingTest {
  private final TestRoom room = TestRoom.setUp();

  A12_MoreThanSendingTest() {
    room.does("amina", Ask.open(null, "brawl"));
  }

  private Incident incident() {
    return room.state().incidents().get(Ask.incident(1));
  }

  private static Interval interval(java.util.List<Interval> all, IntervalName name) {
    return all.stream().filter(interval -> interval.name() == name).findFirst().orElseThrow();
  }

  @Test
  void a_mission_goes_from_one_unit_to_another_in_one_act() {
    room.does("amina", Ask.send(1, CAR));
    room.does("youssef", Ask.exchange(1, CAR, MOTORCYCLE));

    assertThat(incident().listActiveUnits()).containsExactly(MOTORCYCLE);
    assertThat(incident().missions().getFirst().ending().way()).isEqualTo(Way.EXCHANGED);
    assertThat(room.state().units().get(CAR).isFree()).isTrue();
    assertThat(room.mayNot("amina", Ask.exchange(1, CAR, ARMED_CAR)).code())
        .isEqualTo(RefusalCode.UNIT_NOT_ON_MISSION);
  }

  @Test
  void a_unit_that_is_silent_is_told_again_and_has_its_whole_time_to_answer() {
    room.does("amina", Ask.send(1, CAR));
    room.waits(Duration.ofMinutes(30));
    room.does("amina", new ResendMission(Ask.incident(1), CAR));
    Instant again = room.now();

    assertThat(incident().missions().getFirst().escalation().nextAt())
        .isEqualTo(again.plusSeconds(60));
    room.waits(Duration.ofSeconds(61));
    assertThat(incident().missions().getFirst().escalation().level()).isEqualTo(1);
  }

  @Test
  void back_up_is_needed_until_as_many_were_sent_as_were_asked_for() {
    room.does("amina", Ask.send(1, CAR));
    room.does("amina", Ask.backup(1, 2));
    room.does("amina", Ask.send(1, MOTORCYCLE));
    assertThat(incident().course().backup().units()).isEqualTo(1);
    assertThat(alarm().endedAt()).as("it cannot wait, until all are on their way").isNull();

    room.does("amina", Ask.send(1, ARMED_CAR));

    assertThat(incident().course().backup()).isNull();
    assertThat(alarm().endedAt()).isEqualTo(room.now());
  }

  private Alarm alarm() {
    return room.state()
        .alarms()
        .find(new AlarmCause(AlarmKind.URGENT_BACKUP, Subject.of(Ask.incident(1))))
        .orElseThrow();
  }

  @Test
  void back_up_asked_for_again_stands_for_the_old_wish_and_can_be_withdrawn() {
    room.does("amina", Ask.backup(1, 2));
    room.does("amina", Ask.backup(1, 1));
    assertThat(incident().course().backup().units()).isEqualTo(1);
    assertThat(incident().course().backup().urgency()).isEqualTo(Backup.Urgency.URGENT);

    room.does("amina", new WithdrawBackup(Ask.incident(1)));

    assertThat(incident().course().backup()).isNull();
  }

  @Test
  void a_unit_that_comes_upon_something_is_on_scene_and_its_sending_counts_in_no_interval() {
    room.does("patrol-1", Ask.openOnScene(CAR));

    Incident found = room.state().incidents().get(Ask.incident(2));
    assertThat(found.listActiveUnits()).containsExactly(CAR);
    assertThat(found.stamps().missions().firstOnScene()).isEqualTo(room.now());
    assertThat(found.stamps().missions().firstSent()).isNull();
    assertThat(interval(Intervals.of(found.missions().getFirst()), IntervalName.SENT_TO_ON_SCENE))
        .extracting(Interval::invalid)
        .isEqualTo(Interval.Invalid.MISSING);
  }

  @Test
  void what_is_told_by_radio_has_its_true_time_and_its_intervals_say_by_hand() {
    room.does("amina", Ask.send(1, CAR));
    room.later(Duration.ofMinutes(9));
    Instant trueTime = room.now().minus(Duration.ofMinutes(5));
    room.does(
        "youssef", new ReportProgress(Ask.incident(1), CAR, Progress.ON_SCENE, trueTime, true));

    var mission = incident().missions().getFirst();
    assertThat(mission.steps().onSceneAt()).isEqualTo(trueTime);
    assertThat(mission.steps().byRadio()).containsExactly(Progress.ON_SCENE);
    assertThat(room.journal().getLast().at()).as("when it was entered").isEqualTo(room.now());
    Interval way = interval(Intervals.of(mission), IntervalName.SENT_TO_ON_SCENE);
    assertThat(way.seconds()).isEqualTo(240);
    assertThat(way.byHand()).isTrue();
    assertThat(
            interval(Intervals.of(incident()), IntervalName.FIRST_SENT_TO_FIRST_ON_SCENE).byHand())
        .isTrue();
  }

  @Test
  void what_a_doubtful_clock_tells_has_its_intervals_and_they_say_so() {
    room.does("amina", Ask.send(1, CAR));
    room.later(Duration.ofMinutes(9));
    Instant told = room.now().minus(Duration.ofMinutes(5));
    room.does(
        "patrol-1", new ReportProgress(Ask.incident(1), CAR, Progress.ON_SCENE, told, false, true));

    Interval way =
        interval(Intervals.of(incident().missions().getFirst()), IntervalName.SENT_TO_ON_SCENE);
    assertThat(way.seconds()).isEqualTo(240);
    assertThat(way.doubtful()).isTrue();
    assertThat(interval(Intervals.of(incident()), IntervalName.FIRST_SENT_TO_FIRST_ON_SCENE))
        .extracting(Interval::doubtful)
        .isEqualTo(true);
    assertThat(interval(Intervals.of(incident()), IntervalName.ANSWERED_TO_FIRST_SENT).doubtful())
        .isFalse();
  }
}
