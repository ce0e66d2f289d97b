package org.najda.registers.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.registers.definition.Label;

/** A tree with days. */
class DirectoryTest {
  private static final LocalDate DAY = LocalDate.parse("2019-03-01");
  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

  static OrgUnit unit(String key, @Nullable String parent) {
    return new OrgUnit(
        key,
        parent,
        new Label(key, key, key),
        "station",
        parent == null ? CASABLANCA : null,
        LocalDate.parse("2000-01-01"),
        null);
  }

  private static final Directory TREE =
      Directory.of(
          List.of(unit("casa", null), unit("anfa", "casa"), unit("anfa-1", "anfa")),
          List.of(
              new Posting("P1", "anfa", "station-chief", LocalDate.parse("2018-01-01"), DAY),
              new Posting("P1", "casa", "inspector", DAY.plusDays(1), null)));

  @Test
  void a_unit_lies_within_all_above_it_and_takes_their_calendar() {
    assertThat(TREE.isWithin("anfa-1", "casa")).isTrue();
    assertThat(TREE.isWithin("anfa-1", "anfa-1")).isTrue();
    assertThat(TREE.isWithin("casa", "anfa")).isFalse();
    assertThat(TREE.zoneOf("anfa-1")).isEqualTo(CASABLANCA);
    assertThat(TREE.zoneOf("nowhere")).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void a_unit_has_the_room_of_the_nearest_above_it_that_says_one() {
    LocalDate from = LocalDate.parse("2000-01-01");
    OrgUnit casa = new OrgUnit("casa", null, new Label("c", "c", "c"), "wilaya", null, from, null);
    OrgUnit anfa =
        new OrgUnit("anfa", "casa", new Label("a", "a", "a"), "district", null, "r1", from, null);
    Directory directory = Directory.of(List.of(casa, anfa, unit("anfa-1", "anfa")), List.of());

    assertThat(directory.findRoomOf("anfa-1")).contains("r1");
    assertThat(directory.findRoomOf("anfa")).contains("r1");
    assertThat(directory.findRoomOf("casa")).isEmpty();
    assertThat(directory.findRoomOf("nowhere")).isEmpty();
  }

  @Test
  void somebody_is_what_he_was_on_that_day() {
    assertThat(TREE.listPostings("P1", DAY))
        .extracting(Posting::role)
        .containsExactly("station-chief");
    assertThat(TREE.listPostings("P1", DAY.plusDays(1)))
        .extracting(Posting::role)
        .containsExactly("inspector");
    assertThat(TREE.listPostings("P2", DAY)).isEmpty();
  }

  @Test
  void a_circle_and_a_unit_that_is_not_there_are_refused() {
    assertThatThrownBy(() -> Directory.of(List.of(unit("a", "b"), unit("b", "a")), List.of()))
        .hasMessageContaining("below itself");
    assertThatThrownBy(() -> Directory.of(List.of(unit("a", "b")), List.of()))
        .hasMessageContaining("no unit b");
    assertThatThrownBy(
            () -> Directory.of(List.of(), List.of(new Posting("P1", "x", "clerk", DAY, null))))
        .hasMessageContaining("no unit x");
  }
}
