package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.Progress;
import org.najda.core.command.RoomCommand.FireTimer;
import org.najda.core.desk.Decision;
import org.najda.core.event.DispatchEvent.DispatchEscalated;
import org.najda.core.timer.Timer;

/** A unit is sent and says nothing. */
class A03_UnansweredDispatchTest {
  private final TestRoom room = TestRoom.setUp();

  A03_UnansweredDispatchTest() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, CAR));
  }

  private List<Integer> levels() {
    return room.journal().stream()
        .filter(recorded -> recorded.event() instanceof DispatchEscalated)
        .map(recorded -> ((DispatchEscalated) recorded.event()).level())
        .toList();
  }

  @Test
  void the_dispatch_escalates_three_times_and_no_more() {
    room.waits(Duration.ofMinutes(30));

    assertThat(levels()).containsExactly(1, 2, 3);
    var mission = room.state().incidents().get(Ask.incident(1)).missions().getFirst();
    assertThat(mission.escalation().level()).isEqualTo(3);
    assertThat(mission.isActive()).isTrue();
  }

  @Test
  void an_acknowledged_dispatch_does_not_escalate_further() {
    room.waits(Duration.ofSeconds(70));
    room.does("patrol-1", Ask.report(1, CAR, Progress.ACKNOWLEDGED, room.now()));
    room.waits(Duration.ofMinutes(30));

    assertThat(levels()).containsExactly(1);
  }

  @Test
  void a_timer_that_comes_after_the_acknowledgement_changes_nothing() {
    Timer due = room.state().timers().findFirstKey().orElseThrow();
    room.later(Duration.ofSeconds(61));
    room.does("patrol-1", Ask.report(1, CAR, Progress.EN_ROUTE, room.now()));

    assertThat(room.ask(due.commandKey(), "timer", new FireTimer(due)))
        .isEqualTo(new Decision.Accepted(List.of()));
  }
}
