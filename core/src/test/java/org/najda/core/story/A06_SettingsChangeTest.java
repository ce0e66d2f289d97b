package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.MOTORCYCLE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.UnitId;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.desk.RefusalCode;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitKind;

/** The room is set up anew while it works. */
class A06_SettingsChangeTest {
  private static final RoomSettings FEWER =
      TestSettings.withUnits(
          List.of(
              TestSettings.unit(CAR, UnitKind.CAR, "central"),
              TestSettings.unit(new UnitId("P9"), UnitKind.CAR, "port")));

  private final TestRoom room = TestRoom.setUp();

  @Test
  void new_units_come_and_those_no_longer_named_go() {
    room.does("chief", new AdoptSettings(1, FEWER));

    assertThat(room.state().settingsVersion()).isEqualTo(2);
    assertThat(room.state().units().keys()).containsExactly(CAR, new UnitId("P9"));
  }

  @Test
  void a_unit_on_mission_does_not_vanish() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, MOTORCYCLE));

    assertThat(room.mayNot("chief", new AdoptSettings(1, FEWER)).code())
        .isEqualTo(RefusalCode.SETTINGS_IN_USE);
  }

  @Test
  void of_two_who_change_the_same_version_the_second_is_refused() {
    room.does("chief", new AdoptSettings(1, FEWER));

    assertThat(room.mayNot("deputy", new AdoptSettings(1, FEWER)).args())
        .containsEntry("basedOn", "1")
        .containsEntry("version", "2");
  }

  @Test
  void the_room_goes_on_tidying_at_the_same_time() {
    var due = room.state().nextDue();
    room.does("chief", new AdoptSettings(1, FEWER));

    assertThat(room.state().nextDue()).isEqualTo(due);
    assertThat(room.state().timers().size()).isEqualTo(1);
  }
}
