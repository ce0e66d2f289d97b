package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.Progress;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.command.TargetCommand.WarnOfTarget;
import org.najda.core.desk.RefusalCode;
import org.najda.core.interval.IntervalName;

/** Ten minutes before a target is missed, the room is told, while something can be done. */
class A21_TargetAtRiskTest {
  private final TestRoom room = TestRoom.setUp();
  private final Instant missedAt = room.now().plus(Duration.ofMinutes(8));

  A21_TargetAtRiskTest() {
    room.does("amina", Ask.open(null, "brawl"));
  }

  private WarnOfTarget arrival() {
    return new WarnOfTarget(
        Ask.incident(1), IntervalName.PRESENTED_TO_FIRST_ON_SCENE, missedAt, null);
  }

  private List<Alarm> alarms() {
    List<Alarm> all = new ArrayList<>();
    room.state().alarms().byId().values().forEach(all::add);
    return all;
  }

  @Test
  void it_is_told_once_and_once_more_when_it_is_missed() {
    room.does("lookout", arrival());
    assertThat(room.mayNot("lookout", arrival()).code()).isEqualTo(RefusalCode.NOTHING_CHANGES);
    room.later(Duration.ofMinutes(9));
    room.does("lookout", arrival());

    assertThat(alarms()).hasSize(1);
    assertThat(alarms().getFirst().cause().kind()).isEqualTo(AlarmKind.ARRIVAL_TARGET);
    assertThat(alarms().getFirst().raising().level()).isEqualTo(2);
    assertThat(alarms().getFirst().raising().times()).isEqualTo(2);
  }

  @Test
  void a_unit_sent_ends_it_and_one_that_will_be_late_raises_it_again() {
    room.does("lookout", arrival());
    room.does("amina", Ask.send(1, TestSettings.CAR));
    assertThat(alarms().getFirst().endedAt()).isNotNull();

    room.does("lookout", arrival());
    assertThat(alarms().getFirst().endedAt()).isNull();

    room.does("patrol-1", Ask.report(1, TestSettings.CAR, Progress.ON_SCENE, room.now()));
    assertThat(alarms().getFirst().endedAt()).isNotNull();
  }

  @Test
  void a_warning_that_comes_after_the_arrival_changes_nothing() {
    room.does("amina", Ask.send(1, TestSettings.CAR));
    room.does("patrol-1", Ask.report(1, TestSettings.CAR, Progress.ON_SCENE, room.now()));

    assertThat(room.mayNot("lookout", arrival()).code()).isEqualTo(RefusalCode.NOTHING_CHANGES);
  }
}
