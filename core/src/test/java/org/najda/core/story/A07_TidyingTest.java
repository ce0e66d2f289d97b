package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.najda.core.CallOutcome;
import org.najda.core.CommandKey;
import org.najda.core.desk.Decision;

/** What is over leaves the state, so that it stays small for years. */
class A07_TidyingTest {
  private final TestRoom room = TestRoom.setUp();

  @Test
  void settled_calls_and_closed_incidents_leave_after_a_day_and_open_ones_stay() {
    room.does("amina", Ask.take(room.now()));
    room.does("amina", Ask.open(Ask.call(1), "brawl"));
    room.does("amina", Ask.take(room.now()));
    room.does("amina", Ask.close(2, CallOutcome.HOAX));
    room.does("amina", Ask.take(room.now()));
    room.does("amina", Ask.open(Ask.call(3), "robbery"));
    room.does("amina", Ask.closeIncident(1));

    room.waits(Duration.ofHours(23));
    assertThat(room.state().calls().size()).isEqualTo(3);
    room.waits(Duration.ofHours(3));

    assertThat(room.state().calls().keys()).containsExactly(Ask.call(3));
    assertThat(room.state().incidents().keys()).containsExactly(Ask.incident(2));
    room.does("amina", Ask.open(null, "brawl"));
    assertThat(room.state().incidents().containsKey(Ask.incident(3))).isTrue();
  }

  @Test
  void a_command_is_remembered_for_seven_days_and_forgotten_after() {
    CommandKey key = new CommandKey("take-1", "digest");
    room.ask(key, "amina", Ask.take(room.now()));

    room.waits(Duration.ofDays(7));
    assertThat(room.ask(key, "amina", Ask.take(room.now()))).isInstanceOf(Decision.Repeated.class);
    room.waits(Duration.ofHours(2));
    assertThat(room.ask(key, "amina", Ask.take(room.now()))).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void an_exchange_may_use_a_reference_again_once_its_call_has_left() {
    room.does("exchange", Ask.ring(room.now(), "A-1"));
    room.does("exchange", Ask.hangUp(1, room.now()));
    room.does("amina", Ask.close(1, CallOutcome.HOAX));
    room.waits(Duration.ofHours(26));

    room.does("exchange", Ask.ring(room.now(), "A-1"));

    assertThat(room.state().findCallByReference("A-1").orElseThrow().id()).isEqualTo(Ask.call(2));
  }
}
