package org.najda.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.core.settings.ResponsePlan.Hours;

class SpeedRuleTest {
  /** A Friday. */
  private static final LocalDateTime FRIDAY_8 = LocalDateTime.of(2026, 11, 27, 8, 59);

  @Test
  void a_rule_holds_in_its_hours_of_its_days() {
    SpeedRule rule = rule(new Hours(7, 9), 60, DayOfWeek.FRIDAY);

    assertThat(rule.holdsAt(FRIDAY_8)).isTrue();
    assertThat(rule.holdsAt(FRIDAY_8.plusMinutes(1))).isFalse();
    assertThat(rule.holdsAt(FRIDAY_8.plusDays(1))).isFalse();
    assertThat(rule(null, 60).holdsAt(FRIDAY_8)).isTrue();
    assertThat(rule(null, 60, DayOfWeek.MONDAY).holdsAt(FRIDAY_8)).isFalse();
  }

  @Test
  void hours_after_midnight_belong_to_the_day_on_which_they_began() {
    SpeedRule night = rule(new Hours(22, 6), 130, DayOfWeek.FRIDAY);

    assertThat(night.holdsAt(FRIDAY_8.withHour(23))).isTrue();
    assertThat(night.holdsAt(FRIDAY_8.withHour(23).plusHours(4))).isTrue();
    assertThat(night.holdsAt(FRIDAY_8.withHour(3))).isFalse();
  }

  @Test
  void whoever_walks_is_slowed_by_name_only() {
    assertThat(rule(null, 60).isFor(UnitKind.MOTORCYCLE)).isTrue();
    assertThat(rule(null, 60).isFor(UnitKind.FOOT)).isFalse();
    SpeedRule souk =
        new SpeedRule("souk", days(), null, new TreeSet<>(List.of(UnitKind.FOOT)), null, 50);
    assertThat(souk.isFor(UnitKind.FOOT)).isTrue();
    assertThat(souk.isFor(UnitKind.CAR)).isFalse();
  }

  @Test
  void of_a_rooms_rules_those_of_the_hour_are_found_in_its_order() {
    Traffic traffic =
        new Traffic(
            List.of(rule(new Hours(7, 9), 50), rule(new Hours(9, 10), 70), rule(null, 110)), false);

    assertThat(traffic.at(FRIDAY_8)).extracting(SpeedRule::speedPercent).containsExactly(50, 110);
  }

  @Test
  void no_rule_closes_a_road() {
    assertThatThrownBy(() -> rule(null, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rule(null, 201)).isInstanceOf(IllegalArgumentException.class);
  }

  private static SpeedRule rule(@Nullable Hours hours, int percent, DayOfWeek... days) {
    return new SpeedRule("rule", days(days), hours, new TreeSet<>(), null, percent);
  }

  private static TreeSet<DayOfWeek> days(DayOfWeek... days) {
    return new TreeSet<>(List.of(days));
  }
}
