package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.najda.core.AlarmId;
import org.najda.core.PersonId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.command.AlarmCommand.AcknowledgeAlarm;
import org.najda.core.command.DutyCommand.AppointSupervisor;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.desk.RefusalCode;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.RoomEvent;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;

/** The last supervisor has left; whoever looks after the server gives the room another. */
class A28_AppointmentTest {
  private static final PersonId SAMIRA = new PersonId("samira");
  private static final PersonId AMINA = new PersonId("amina");

  private final TestRoom room = TestRoom.setUp();

  @Test
  void the_journal_keeps_who_was_appointed_by_whom_and_why() {
    room.does("admin", new AppointSupervisor(SAMIRA, Ask.TEXT));

    assertThat(member(SAMIRA)).isEqualTo(supervisor(SAMIRA, null));
    var all = room.journal();
    assertThat(all.get(all.size() - 4).event()).isInstanceOf(RoomEvent.SettingsAdopted.class);
    assertThat(all.get(all.size() - 3).author().person()).isEqualTo(new PersonId("admin"));
    assertThat(all.get(all.size() - 3).event())
        .isEqualTo(new DutyEvent.SupervisorAppointed(2, SAMIRA, Ask.TEXT));
  }

  @Test
  void the_room_sees_it_until_somebody_has_taken_note() {
    room.does("admin", new AppointSupervisor(SAMIRA, Ask.TEXT));

    Alarm alarm = room.state().alarms().byId().get(new AlarmId(1));
    assertThat(alarm.cause().kind()).isEqualTo(AlarmKind.SUPERVISOR_APPOINTED);
    assertThat(alarm.owner()).isEqualTo(SAMIRA);
    room.does("samira", new AcknowledgeAlarm(new AlarmId(1)));
    assertThat(room.state().alarms().byId().isEmpty()).isTrue();
  }

  @Test
  void nobody_appoints_himself_or_who_supervises_already() {
    assertThat(room.mayNot("admin", new AppointSupervisor(new PersonId("admin"), Ask.TEXT)).code())
        .isEqualTo(RefusalCode.APPOINTMENT_OF_ONESELF);
    room.does("admin", new AppointSupervisor(SAMIRA, Ask.TEXT));
    assertThat(room.mayNot("admin", new AppointSupervisor(SAMIRA, Ask.TEXT)).code())
        .isEqualTo(RefusalCode.NOTHING_CHANGES);
  }

  @Test
  void a_colleague_keeps_what_he_was_and_one_whose_time_was_over_comes_back() {
    room.does("admin", new AppointSupervisor(AMINA, Ask.TEXT));
    assertThat(member(AMINA).roles())
        .containsExactly(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR);

    Member gone = supervisor(SAMIRA, LocalDate.of(2026, 11, 1));
    List<Member> members = new ArrayList<>(room.state().settings().members());
    members.add(gone);
    room.does("amina", new AdoptSettings(2, room.state().settings().withMembers(members)));
    room.does("admin", new AppointSupervisor(SAMIRA, Ask.TEXT));

    assertThat(member(SAMIRA)).isEqualTo(supervisor(SAMIRA, null));
  }

  private Member member(PersonId person) {
    return room.state().settings().members().stream()
        .filter(member -> member.person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private static Member supervisor(PersonId person, LocalDate until) {
    return new Member(person, new TreeSet<>(List.of(Role.SUPERVISOR)), null, until);
  }
}
