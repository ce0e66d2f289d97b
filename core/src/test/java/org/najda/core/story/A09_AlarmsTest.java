package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.AlarmId;
import org.najda.core.PersonId;
import org.najda.core.Progress;
import org.najda.core.Subject;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.codec.StateCodec;
import org.najda.core.command.AlarmCommand.AcknowledgeAlarm;

/** A unit is silent; the room has one alarm of it until somebody has seen it and it is over. */
class A09_AlarmsTest {
  private final TestRoom room = TestRoom.setUp();

  A09_AlarmsTest() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, CAR));
  }

  private List<Alarm> alarms() {
    return AnyOrderTest.list(room.state().alarms().byId().values());
  }

  private Alarm alarm() {
    assertThat(alarms()).hasSize(1);
    return alarms().getFirst();
  }

  private void waits(int seconds) {
    room.waits(Duration.ofSeconds(seconds));
  }

  private void acknowledges(String who) {
    room.does(who, new AcknowledgeAlarm(new AlarmId(1)));
  }

  private void unitAnswers() {
    room.does("patrol-1", Ask.report(1, CAR, Progress.ACKNOWLEDGED, room.now()));
  }

  @Test
  void it_tells_of_what_and_since_when_and_belongs_to_who_sent_the_unit() {
    waits(65);

    assertThat(alarm().cause())
        .isEqualTo(new AlarmCause(AlarmKind.UNANSWERED_DISPATCH, Subject.of(Ask.incident(1), CAR)));
    assertThat(alarm().raising().firstAt()).isEqualTo(TestRoom.START.plusSeconds(60));
    assertThat(alarm().owner()).isEqualTo(new PersonId("amina"));
    assertThat(alarm().acknowledgement()).isNull();
  }

  @Test
  void its_repeats_are_counted_in_one_row() {
    waits(600);

    assertThat(alarm().raising().times()).isEqualTo(3);
    assertThat(alarm().raising().level()).isEqualTo(3);
    assertThat(alarm().raising().lastAt()).isEqualTo(TestRoom.START.plusSeconds(180));
  }

  @Test
  void acknowledged_by_name_it_comes_back_when_it_gets_worse() {
    waits(65);
    acknowledges("youssef");
    assertThat(alarm().acknowledgement().by()).isEqualTo(new PersonId("youssef"));

    waits(60);

    assertThat(alarm().acknowledgement()).isNull();
    assertThat(alarm().raising().level()).isEqualTo(2);
  }

  @Test
  void over_before_anybody_looked_it_still_waits_for_somebody_to_look() {
    waits(65);
    unitAnswers();
    assertThat(alarm().endedAt()).isEqualTo(room.now());

    acknowledges("youssef");

    assertThat(alarms()).isEmpty();
  }

  @Test
  void acknowledged_it_leaves_when_it_is_over() {
    waits(65);
    acknowledges("youssef");
    unitAnswers();

    assertThat(alarms()).isEmpty();
  }

  @Test
  void a_recalled_unit_owes_no_answer() {
    waits(65);
    room.does("amina", Ask.recall(1, CAR));

    assertThat(alarm().endedAt()).isEqualTo(room.now());
  }

  @Test
  void one_that_was_over_and_comes_again_is_the_same_row() {
    waits(65);
    room.does("amina", Ask.recall(1, CAR));
    room.does("amina", Ask.send(1, CAR));
    waits(65);

    assertThat(alarm().raising().times()).isEqualTo(2);
    assertThat(alarm().endedAt()).isNull();
  }

  @Test
  void what_is_over_and_nobody_looked_at_leaves_after_a_day_but_never_while_it_lasts() {
    waits(65);
    room.waits(Duration.ofHours(30));
    assertThat(alarm().endedAt()).isNull();
    unitAnswers();

    room.waits(Duration.ofHours(26));

    assertThat(alarms()).isEmpty();
  }

  @Test
  void it_survives_a_restart() {
    waits(65);
    acknowledges("youssef");

    assertThat(StateCodec.decode(StateCodec.encode(room.state())).alarms())
        .isEqualTo(room.state().alarms());
  }
}
