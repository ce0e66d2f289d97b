package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.najda.core.PersonId;
import org.najda.core.RestrictionId;
import org.najda.core.command.RestrictionCommand.LiftRestriction;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.traffic.Restriction;

/** A road is closed, and open again. */
class A30_RestrictionsTest {
  private static final RestrictionId FIRST = new RestrictionId(1);

  private final TestRoom room = TestRoom.setUp();

  @Test
  void a_closed_road_says_who_closed_it_where_and_until_when() {
    room.does("dina", Ask.closure(room.now()));

    Restriction closed = room.state().restrictions().byId().get(FIRST);
    assertThat(closed.by()).isEqualTo(new PersonId("dina"));
    assertThat(closed.ways()).containsExactly(3L, 7L);
    assertThat(closed.terms().isClosure()).isTrue();
    assertThat(closed.terms().endsAt()).isEqualTo(closed.since().plus(Duration.ofHours(1)));
  }

  @Test
  void it_is_open_again_by_itself_when_its_time_is_over() {
    room.does("dina", Ask.closure(room.now()));

    room.waits(Duration.ofMinutes(59));
    assertThat(room.state().restrictions().byId().containsKey(FIRST)).isTrue();

    room.waits(Duration.ofMinutes(1));
    assertThat(room.state().restrictions().byId().isEmpty()).isTrue();
  }

  @Test
  void lifted_early_it_waits_for_nothing_and_its_number_is_not_given_again() {
    room.does("dina", Ask.closure(room.now()));
    int timers = room.state().timers().size();

    room.does("chief", new LiftRestriction(FIRST));
    assertThat(room.state().timers().size()).isEqualTo(timers - 1);

    room.does("dina", Ask.closure(room.now()));
    assertThat(room.state().restrictions().byId().keys()).containsExactly(new RestrictionId(2));
  }

  @Test
  void it_outlives_new_settings() {
    room.does("dina", Ask.closure(room.now()));
    room.does("chief", new AdoptSettings(1, TestSettings.SAMPLE));

    assertThat(room.state().restrictions().byId().containsKey(FIRST)).isTrue();
  }
}
