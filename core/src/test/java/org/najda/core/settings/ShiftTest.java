package org.najda.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ShiftTest {
  private static final LocalName NAME = new LocalName("مناوبة", "Vacation", "Shift");

  private static Shift shift(String from, String until) {
    return new Shift("S", NAME, LocalTime.parse(from), LocalTime.parse(until));
  }

  private static boolean isOn(Shift shift, String time) {
    return shift.contains(LocalTime.parse(time));
  }

  @Test
  void a_shift_of_the_day_ends_before_its_last_minute() {
    Shift morning = shift("06:00", "14:00");
    assertThat(isOn(morning, "06:00")).isTrue();
    assertThat(isOn(morning, "13:59:59")).isTrue();
    assertThat(isOn(morning, "14:00")).isFalse();
    assertThat(morning.crossesMidnight()).isFalse();
  }

  @Test
  void a_shift_of_the_night_goes_on_after_midnight() {
    Shift night = shift("22:00", "06:00");
    assertThat(isOn(night, "23:30")).isTrue();
    assertThat(isOn(night, "05:59")).isTrue();
    assertThat(isOn(night, "06:00")).isFalse();
    assertThat(night.crossesMidnight()).isTrue();
  }

  @Test
  void a_shift_may_last_until_midnight_or_a_whole_day() {
    assertThat(isOn(shift("14:00", "00:00"), "23:59")).isTrue();
    assertThat(shift("14:00", "00:00").crossesMidnight()).isFalse();
    assertThat(isOn(shift("08:00", "08:00"), "03:00")).isTrue();
    assertThat(shift("08:00", "08:00").crossesMidnight()).isTrue();
  }

  @Test
  void seconds_are_no_way_to_begin_a_shift() {
    assertThatThrownBy(() -> shift("06:00:30", "14:00")).hasMessageContaining("whole minute");
  }
}
