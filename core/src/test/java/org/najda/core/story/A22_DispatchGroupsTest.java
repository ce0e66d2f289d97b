package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.command.DutyCommand.WorkGroups;
import org.najda.core.command.IncidentCommand.AssignGroup;
import org.najda.core.command.IncidentCommand.MoveIncident;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.desk.RefusalCode;
import org.najda.core.settings.Duty;

/** Two dispatchers share the city by its districts. */
class A22_DispatchGroupsTest {
  private static final PersonId AMINA = new PersonId("amina");
  private static final IncidentId FIRST = new IncidentId(1);

  private final TestRoom room = TestRoom.setUp();

  @Test
  void an_incident_is_looked_after_by_the_groups_of_its_district() {
    room.does("amina", Ask.open(null, "brawl"));

    assertThat(groups()).isEqualTo(List.of("west"));
  }

  @Test
  void where_it_goes_the_next_group_takes_it_up() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", new MoveIncident(FIRST, Ask.place(TestSettings.HARBOUR)));

    assertThat(groups()).isEqualTo(List.of("east"));
  }

  @Test
  void one_that_a_person_gave_to_a_group_stays_there_until_a_person_says_otherwise() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", new AssignGroup(FIRST, "east", Ask.TEXT));
    room.does("amina", new MoveIncident(FIRST, Ask.place(TestSettings.MEDINA)));
    assertThat(groups()).isEqualTo(List.of("east"));

    room.does("amina", new AssignGroup(FIRST, null, Ask.TEXT));
    assertThat(groups()).isEqualTo(List.of("west"));
  }

  @Test
  void a_group_that_the_room_has_no_more_loses_nothing_the_district_decides_again() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", new AssignGroup(FIRST, "east", Ask.TEXT));
    Duty duty = TestSettings.DUTY;
    room.does(
        "chief",
        new AdoptSettings(
            1, TestSettings.SAMPLE.withDuty(duty.withGroups(duty.groups().subList(0, 1)))));

    assertThat(groups()).isEqualTo(List.of("west"));
  }

  @Test
  void the_room_remembers_which_groups_somebody_works() {
    room.does("amina", works("west", "east"));
    room.does("youssef", works("east"));
    room.does("amina", works("west"));

    assertThat(room.state().duty().listGroupsOf(AMINA)).containsExactly("west");

    room.does("amina", works());
    assertThat(room.state().duty().listGroupsOf(AMINA)).isEmpty();
    assertThat(room.mayNot("amina", works()).code()).isEqualTo(RefusalCode.NOTHING_CHANGES);
  }

  @Test
  void nobody_works_a_group_that_the_room_does_not_have() {
    var refusal = room.mayNot("amina", works("west", "north"));

    assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_GROUP);
    assertThat(refusal.args()).containsEntry("group", "north");
  }

  private List<String> groups() {
    return room.state().setup().listGroups(room.state().incidents().get(FIRST).scene());
  }

  private static WorkGroups works(String... groups) {
    return new WorkGroups(new TreeSet<>(List.of(groups)));
  }
}
