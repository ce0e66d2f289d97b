package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.AlarmId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.codec.StateCodec;
import org.najda.core.command.AlarmCommand.AcknowledgeAlarm;
import org.najda.core.command.LegalTimeCommand.SettleLegalTime;
import org.najda.core.command.LegalTimeCommand.TellOfLegalTime;
import org.najda.core.desk.RefusalCode;
import org.najda.core.legaltime.LegalTime;
import org.najda.core.settings.LocalName;

/** A custody runs out, nobody at the station answers, and the room is told without a name. */
class A29_LegalTimeTest {
  private final TestRoom room = TestRoom.setUp();
  private final LegalTime time =
      new LegalTime(
          7,
          new LocalName("الدائرة الأولى", "1er arrondissement", "First station"),
          new LocalName("سجل الحراسة النظرية", "Registre des gardes à vue", "Custody register"),
          new LocalName("نهاية المدة القانونية", "fin du délai légal", "end of the legal time"),
          room.now().plus(Duration.ofMinutes(30)));

  private List<Alarm> alarms() {
    return AnyOrderTest.list(room.state().alarms().byId().values());
  }

  @Test
  void it_is_told_once_and_once_more_when_it_is_worse() {
    room.does("registers", new TellOfLegalTime(time, 1));
    assertThat(room.mayNot("registers", new TellOfLegalTime(time, 1)).code())
        .isEqualTo(RefusalCode.NOTHING_CHANGES);
    room.does("amina", new AcknowledgeAlarm(new AlarmId(1)));
    room.does("registers", new TellOfLegalTime(time, 2));

    assertThat(alarms()).hasSize(1);
    assertThat(alarms().getFirst().cause().kind()).isEqualTo(AlarmKind.LEGAL_TIME);
    assertThat(alarms().getFirst().acknowledgement()).isNull();
    assertThat(room.state().alarms().findLegalTime(alarms().getFirst())).contains(time);
  }

  @Test
  void whoever_acknowledged_it_the_alarm_stays_until_something_was_entered_in_the_register() {
    room.does("registers", new TellOfLegalTime(time, 1));
    room.does("amina", new AcknowledgeAlarm(new AlarmId(1)));
    assertThat(alarms()).hasSize(1);

    room.does("registers", new SettleLegalTime(7));
    assertThat(alarms()).isEmpty();
    assertThat(room.state().alarms().legalTimes().isEmpty()).isTrue();
    assertThat(room.mayNot("registers", new SettleLegalTime(7)).code())
        .isEqualTo(RefusalCode.NOTHING_CHANGES);
  }

  @Test
  void a_state_keeps_what_its_alarms_tell_of() {
    room.does("registers", new TellOfLegalTime(time, 1));

    assertThat(StateCodec.decode(StateCodec.encode(room.state()))).isEqualTo(room.state());
  }
}
