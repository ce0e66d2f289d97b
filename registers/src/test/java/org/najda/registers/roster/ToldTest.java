package org.najda.registers.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.registers.declaration.DefinitionFolder;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.declaration.Reading;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.registers.roster.Told.Level;

/** Who is told that a custody is about to end. */
class ToldTest {
  private static final Instant NOW = Instant.parse("2019-03-01T22:00:00Z");
  private static final LocalDate FROM = LocalDate.parse("2018-01-01");
  private static final Definitions SHIPPED =
      Reading.of(DefinitionFolder.of(Path.of("..", "definitions"))).definitions().orElseThrow();
  private static final Register CUSTODY = SHIPPED.getRegister("custody");
  private static final Deadline END = CUSTODY.findDeadline("custody-end").orElseThrow();

  private static OrgUnit unit(String key, @Nullable String parent) {
    return new OrgUnit(
        key, parent, new Label(key, key, key), "station", ZoneOffset.UTC, FROM, null);
  }

  private static final Directory DIRECTORY =
      Directory.of(
          List.of(unit("district", null), unit("station", "district")),
          List.of(
              new Posting("day", "station", "custody-officer", FROM, null),
              new Posting("night", "station", "custody-officer", FROM, null),
              new Posting("doctor", "station", "doctor", FROM, null),
              new Posting("chief", "district", "station-chief", FROM, null)));

  private static Duty duty(String unit, String person, int fromHour, int hours) {
    Instant from = Instant.parse("2019-03-01T00:00:00Z").plus(Duration.ofHours(fromHour));
    return new Duty(unit, person, from, from.plus(Duration.ofHours(hours)));
  }

  private static Told told(Level level, Duty... duties) {
    return Told.from(
        level,
        CUSTODY,
        END,
        "station",
        new Told.Standing(DIRECTORY, Roster.of(List.of(duties)), NOW));
  }

  @Test
  void where_no_roster_is_kept_all_who_can_act_are_told_and_nobody_else() {
    assertThat(told(Level.STATION).people()).containsExactly("day", "night");
  }

  @Test
  void who_is_on_duty_is_told_and_who_is_not_is_left_in_peace() {
    Told told =
        told(Level.STATION, duty("station", "day", 8, 12), duty("station", "night", 20, 12));

    assertThat(told.level()).isEqualTo(Level.STATION);
    assertThat(told.people()).containsExactly("night");
  }

  @Test
  void where_nobody_on_duty_can_act_it_goes_up_at_once() {
    Told told = told(Level.STATION, duty("station", "doctor", 20, 12));

    assertThat(told.level()).isEqualTo(Level.ABOVE);
    assertThat(told.people()).containsExactly("chief");
  }

  @Test
  void above_all_others_stands_the_command_room() {
    assertThat(told(Level.ROOM)).isEqualTo(new Told(Level.ROOM, new TreeSet<>()));
    assertThat(told(Level.ABOVE, duty("district", "chief", 23, 8)).level()).isEqualTo(Level.ROOM);
  }

  @Test
  void a_roster_that_has_run_out_is_none() {
    assertThat(told(Level.STATION, duty("station", "day", 0, 8)).people())
        .containsExactly("day", "night");
  }
}
