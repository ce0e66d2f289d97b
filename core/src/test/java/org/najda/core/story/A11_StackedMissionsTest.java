package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.MOTORCYCLE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.command.StackCommand.ReorderStack;
import org.najda.core.command.StackCommand.UnstackUnit;
import org.najda.core.desk.RefusalCode;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Mission.Ending;
import org.najda.core.dispatch.Waiting;
import org.najda.core.incident.Incident;

/** The car is busy with a brawl, and more happens than there are units. */
class A11_StackedMissionsTest {
  private final TestRoom room = TestRoom.setUp();

  A11_StackedMissionsTest() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.open(null, "robbery"));
    room.does("amina", Ask.send(1, CAR));
    room.does("patrol-1", Ask.report(1, CAR, Progress.ON_SCENE, room.now()));
  }

  private List<IncidentId> stack() {
    return room.state().units().get(CAR).stack();
  }

  private Incident incident(long number) {
    return room.state().incidents().get(Ask.incident(number));
  }

  @Test
  void what_comes_next_waits_in_order_and_is_started_by_people_when_the_unit_is_free() {
    room.does("amina", Ask.stack(2, CAR));
    room.does("amina", Ask.stack(3, CAR));
    assertThat(stack()).containsExactly(Ask.incident(2), Ask.incident(3));
    assertThat(room.mayNot("patrol-1", Ask.start(2, CAR, true)).code())
        .isEqualTo(RefusalCode.UNIT_ON_MISSION);

    room.does("patrol-1", Ask.report(1, CAR, Progress.CLEARED, room.now()));
    assertThat(room.state().units().get(CAR).isFree()).as("nobody is sent by itself").isTrue();
    room.does("amina", new ReorderStack(Ask.incident(3), CAR, 1));
    assertThat(stack()).containsExactly(Ask.incident(3), Ask.incident(2));
    room.does("patrol-1", Ask.start(3, CAR, true));

    assertThat(stack()).containsExactly(Ask.incident(2));
    assertThat(incident(3).findActiveMission(CAR).map(Mission::progress))
        .as("a crew that starts it itself has heard")
        .contains(Progress.ACKNOWLEDGED);
    assertThat(incident(3).waiting()).isEmpty();
  }

  @Test
  void a_dispatcher_who_starts_the_next_one_waits_for_the_crew_to_acknowledge() {
    room.does("amina", Ask.stack(2, CAR));
    room.does("patrol-1", Ask.report(1, CAR, Progress.CLEARED, room.now()));
    room.does("amina", Ask.start(2, CAR, false));

    room.waits(Duration.ofMinutes(2));

    Mission mission = incident(2).findActiveMission(CAR).orElseThrow();
    assertThat(mission.progress()).isEqualTo(Progress.SENT);
    assertThat(mission.escalation().level()).isPositive();
  }

  @Test
  void a_unit_called_away_keeps_its_stamps_and_what_it_left_lies_first_on_its_stack() {
    room.does("amina", Ask.stack(2, CAR));
    room.later(Duration.ofMinutes(4));
    room.does("youssef", Ask.interrupt(3, CAR));

    Mission left = incident(1).missions().getFirst();
    assertThat(left.steps().onSceneAt()).isEqualTo(TestRoom.START);
    assertThat(left.ending()).isEqualTo(new Ending(room.now(), Ending.Way.INTERRUPTED));
    assertThat(stack()).containsExactly(Ask.incident(1), Ask.incident(2));
    assertThat(incident(1).waiting())
        .extracting(Waiting::cause)
        .containsExactly(Waiting.Cause.INTERRUPTED);
    assertThat(room.state().units().get(CAR).incident()).isEqualTo(Ask.incident(3));
  }

  @Test
  void what_was_left_is_taken_up_again_as_a_mission_of_its_own() {
    room.does("youssef", Ask.interrupt(3, CAR));
    room.does("patrol-1", Ask.report(3, CAR, Progress.CLEARED, room.now()));
    room.does("patrol-1", Ask.start(1, CAR, true));

    assertThat(incident(1).missions()).hasSize(2);
    assertThat(incident(1).listActiveUnits()).containsExactly(CAR);
    assertThat(stack()).isEmpty();
  }

  @Test
  void what_was_left_may_go_to_another_unit_and_leaves_the_stack_when_it_is_over() {
    room.does("youssef", Ask.interrupt(3, CAR));
    room.does("amina", Ask.send(1, MOTORCYCLE));
    room.does("patrol-2", Ask.report(1, MOTORCYCLE, Progress.CLEARED, room.now()));
    assertThat(stack()).containsExactly(Ask.incident(1));

    room.does("amina", Ask.closeIncident(1));

    assertThat(stack()).isEmpty();
    assertThat(room.journal().reversed())
        .extracting(recorded -> recorded.event().getClass())
        .extracting(Class::getSimpleName)
        .startsWith("IncidentClosed", "UnitUnstacked");
  }

  @Test
  void only_something_more_urgent_calls_a_unit_away_and_the_refusal_names_both() {
    room.does("youssef", Ask.interrupt(3, CAR));

    var refusal = room.mayNot("amina", Ask.interrupt(2, CAR));

    assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_MORE_URGENT);
    assertThat(refusal.args()).containsEntry("incident", "2").containsEntry("other", "3");
  }

  @Test
  void what_is_taken_off_the_stack_waits_for_nobody_and_can_be_put_back() {
    room.does("amina", Ask.stack(2, CAR));
    room.does("amina", new UnstackUnit(Ask.incident(2), CAR));
    assertThat(stack()).isEmpty();
    assertThat(incident(2).waiting()).isEmpty();

    room.does("amina", Ask.stack(2, CAR));
    assertThat(stack()).containsExactly(Ask.incident(2));
  }
}
