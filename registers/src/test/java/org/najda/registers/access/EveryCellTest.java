package org.najda.registers.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.najda.registers.declaration.DefinitionFolder;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.declaration.Reading;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Grant;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;

/**
 * Every role before every register, in every place, for every class of data: by the grants alone.
 */
class EveryCellTest {
  private static final LocalDate DAY = LocalDate.parse("2019-03-01");
  private static final String HERE = "anfa";
  private static final Definitions ALL =
      Reading.of(DefinitionFolder.of(Path.of("../definitions"))).definitions().orElseThrow();

  private static Directory posted(String role) {
    return Directory.of(
        List.of(unit("casa", null), unit(HERE, "casa"), unit("anfa-1", HERE), unit("rabat", null)),
        List.of(new Posting("P1", HERE, role, DAY, DAY)));
  }

  private static OrgUnit unit(String key, String parent) {
    return new OrgUnit(key, parent, new Label(key, key, key), "station", null, DAY, null);
  }

  static Stream<Arguments> cells() {
    return ALL.registers().stream()
        .flatMap(
            register -> ALL.roles().stream().map(role -> Arguments.of(register.key(), role.key())));
  }

  @ParameterizedTest(name = "{1} before {0}")
  @MethodSource("cells")
  void sees_what_is_granted_and_nothing_else(String key, String role) {
    Register register = ALL.findRegister(key).orElseThrow();
    Reader reader = Reader.of("P1", DAY, register, posted(role));
    List<Grant> grants =
        register.grants().stream().filter(grant -> grant.role().equals(role)).toList();

    assertThat(reader.knowsTheRegister()).isEqualTo(!grants.isEmpty());
    for (String place : List.of("casa", HERE, "anfa-1", "rabat")) {
      List<Grant> reaching = grants.stream().filter(grant -> reaches(grant, place)).toList();
      assertThat(reader.on(place).isPresent()).as(place).isEqualTo(!reaching.isEmpty());
      for (DataClass each : DataClass.values()) {
        boolean granted =
            !reaching.isEmpty()
                && (each == DataClass.PUBLIC
                    || reaching.stream().anyMatch(grant -> grant.classes().contains(each)));
        assertThat(reader.on(place).filter(view -> view.classes().contains(each)).isPresent())
            .as(place + " " + each)
            .isEqualTo(granted);
      }
    }
  }

  private static boolean reaches(Grant grant, String place) {
    return switch (grant.reach()) {
      case UNIT -> place.equals(HERE);
      case BELOW -> place.equals(HERE) || place.equals("anfa-1");
      case ALL -> true;
      case SELF -> false;
    };
  }

  @Test
  void the_day_after_the_posting_nothing_is_left() {
    Register custody = ALL.findRegister("custody").orElseThrow();

    assertThat(Reader.of("P1", DAY.plusDays(1), custody, posted("prosecutor")).knowsTheRegister())
        .isFalse();
  }

  @Test
  void who_keeps_the_machine_going_holds_no_grant() {
    List<String> technical = ALL.roles().stream().filter(Role::technical).map(Role::key).toList();

    assertThat(technical).isNotEmpty();
    assertThat(ALL.registers())
        .allSatisfy(register ->
            assertThat(register.grants())
                .extracting(Grant::role)
                .doesNotContainAnyElementsOf(technical));
  }

  @Test
  void medical_content_is_for_those_who_treat() {
    assertThat(ALL.registers())
        .flatExtracting(register -> rolesThatSee(register, DataClass.HEALTH))
        .containsOnly("doctor", "nurse", "psychologist");
    assertThat(rolesThatSee(ALL.findRegister("custody").orElseThrow(), DataClass.HEALTH))
        .containsExactly("doctor");
  }

  @Test
  void who_a_victim_is_the_cell_alone_knows() {
    assertThat(ALL.registers())
        .flatExtracting(register -> rolesThatSee(register, DataClass.VICTIM))
        .containsOnly("cell-officer");
  }

  @Test
  void who_does_something_sees_what_he_is_asked_for() {
    for (Register register : ALL.registers()) {
      for (Act act : register.acts()) {
        for (Act.Ask ask : act.asks()) {
          DataClass asked = register.getField(ask.field()).dataClass();
          assertThat(asked == DataClass.PUBLIC ? act.may() : rolesThatSee(register, asked))
              .as(register.key() + " " + act.key() + " asks for " + ask.field())
              .containsAll(act.may());
        }
      }
    }
  }

  private static List<String> rolesThatSee(Register register, DataClass dataClass) {
    return register.grants().stream()
        .filter(grant -> grant.classes().contains(dataClass))
        .map(Grant::role)
        .toList();
  }
}
