package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.PersonId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.command.AlarmCommand.AcknowledgeAlarm;
import org.najda.core.desk.Decision;
import org.najda.core.event.UnitEvent;
import org.najda.core.unit.Panic;

/** A crew in danger presses the button. */
class A12_PanicTest {
  private final TestRoom room = TestRoom.setUp();

  private List<Alarm> alarms() {
    return AnyOrderTest.list(room.state().alarms().byId().values());
  }

  private void acknowledged() {
    room.does("amina", new AcknowledgeAlarm(alarms().getFirst().id()));
  }

  @Test
  void the_room_knows_who_where_and_since_when() {
    room.later(Duration.ofSeconds(30));
    room.does("patrol-1", Ask.panic(CAR, room.now().minusSeconds(20)));

    Panic panic = room.state().units().get(CAR).condition().panic();
    assertThat(panic.by()).isEqualTo(new PersonId("patrol-1"));
    assertThat(panic.at()).isEqualTo(room.now().minusSeconds(20));
    assertThat(panic.last().point()).isEqualTo(TestSettings.MEDINA);
    assertThat(alarms().getFirst().cause().kind()).isEqualTo(AlarmKind.PANIC);
  }

  @Test
  void a_clock_that_runs_ahead_silences_nobody_and_is_told_of() {
    Decision decision = room.ask("patrol-1", Ask.panic(CAR, room.now().plusSeconds(600)));

    assertThat(((Decision.Accepted) decision).events())
        .contains(
            new UnitEvent.PanicRaised(
                CAR, room.now(), Ask.panic(CAR, room.now().plusSeconds(600)).last(), true));
    assertThat(room.state().units().get(CAR).condition().panic().at()).isEqualTo(room.now());
  }

  @Test
  void it_lasts_though_somebody_took_it_on_until_it_is_ended_in_a_word() {
    room.does("patrol-1", Ask.panic(CAR, room.now()));
    acknowledged();
    assertThat(alarms()).hasSize(1);

    room.does("amina", Ask.allClear(CAR));

    assertThat(alarms()).isEmpty();
    assertThat(room.state().units().get(CAR).condition().panic()).isNull();
  }

  @Test
  void pressed_again_it_comes_back() {
    room.does("patrol-1", Ask.panic(CAR, room.now()));
    acknowledged();
    room.later(Duration.ofSeconds(20));
    room.does("patrol-1", Ask.panic(CAR, room.now()));

    assertThat(alarms()).hasSize(1);
    assertThat(alarms().getFirst().acknowledgement()).isNull();
    assertThat(alarms().getFirst().raising().times()).isEqualTo(2);
  }

  @Test
  void ended_before_anybody_took_it_on_it_still_waits_to_be_seen() {
    room.does("patrol-1", Ask.panic(CAR, room.now()));
    room.does("amina", Ask.allClear(CAR));

    assertThat(alarms().getFirst().endedAt()).isEqualTo(room.now());
  }
}
