package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.najda.core.Progress;
import org.najda.core.Subject;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.call.Call;
import org.najda.core.command.CallCommand.ReopenCall;
import org.najda.core.command.IncidentCommand.WithdrawBackup;
import org.najda.core.command.StackCommand.UnstackUnit;
import org.najda.core.command.TieCommand.LinkIncidents;
import org.najda.core.command.TieCommand.MergeIncident;
import org.najda.core.command.TieCommand.SplitCall;
import org.najda.core.command.TieCommand.UndoMerger;
import org.najda.core.command.TieCommand.UnlinkIncidents;
import org.najda.core.desk.RefusalCode;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;

/** Two incidents turn out to be one, or one to be two, and somebody may have been wrong. */
class A10_TwoWereOneTest {
  private final TestRoom room = TestRoom.setUp();

  @BeforeEach
  void two_callers_tell_of_one_brawl_and_each_gets_a_unit() {
    for (int call = 1; call <= 2; call++) {
      room.does("amina", Ask.take(room.now()));
      room.does("amina", Ask.open(Ask.call(call), "brawl"));
      room.later(Duration.ofSeconds(20));
    }
    room.does("youssef", Ask.send(1, TestSettings.CAR));
    room.does("youssef", Ask.send(2, TestSettings.MOTORCYCLE));
  }

  private Incident incident(long number) {
    return room.state().incidents().get(Ask.incident(number));
  }

  private void merge(long one, long into) {
    room.does("youssef", new MergeIncident(Ask.incident(one), Ask.incident(into)));
  }

  @Test
  void one_goes_on_with_every_call_and_unit_and_the_other_points_to_it() {
    merge(2, 1);

    assertThat(incident(1).reports().calls()).containsExactly(Ask.call(1), Ask.call(2));
    assertThat(incident(1).listActiveUnits())
        .containsExactly(TestSettings.CAR, TestSettings.MOTORCYCLE);
    assertThat(incident(2).isOpen()).isFalse();
    assertThat(incident(2).ties().merger().into()).isEqualTo(Ask.incident(1));
    assertThat(incident(2).listOwnMissions()).isEmpty();
    assertThat(room.state().units().get(TestSettings.MOTORCYCLE).incident())
        .isEqualTo(Ask.incident(1));
    assertThat(room.state().calls().get(Ask.call(2)).incident()).contains(Ask.incident(1));
  }

  @Test
  void the_first_caller_and_the_first_unit_of_either_give_its_stamps() {
    merge(1, 2);
    room.does("car", Ask.report(2, TestSettings.CAR, Progress.ON_SCENE, room.now()));

    assertThat(incident(2).stamps().calls().presented().at()).isEqualTo(TestRoom.START);
    assertThat(incident(2).stamps().missions().firstOnScene()).isEqualTo(room.now());
    assertThat(incident(1).stamps().missions().firstSent()).isNull();
  }

  @Test
  void who_does_not_answer_is_still_told_of_after_the_merger() {
    merge(2, 1);
    room.waits(Duration.ofMinutes(2));

    assertThat(incident(1).missions())
        .allSatisfy(mission -> assertThat(mission.escalation().level()).isPositive());
  }

  @Test
  void undone_everything_is_where_it_was_with_what_has_happened_since() {
    RoomState before = room.state();
    merge(2, 1);
    room.does("bike", Ask.report(1, TestSettings.MOTORCYCLE, Progress.ON_SCENE, room.now()));

    room.does("youssef", new UndoMerger(Ask.incident(2)));

    assertThat(incident(1).reports()).isEqualTo(before.incidents().get(Ask.incident(1)).reports());
    assertThat(incident(2).reports()).isEqualTo(before.incidents().get(Ask.incident(2)).reports());
    assertThat(incident(2).isOpen()).isTrue();
    assertThat(incident(1).listActiveUnits()).containsExactly(TestSettings.CAR);
    assertThat(incident(2).listOwnMissions())
        .singleElement()
        .satisfies(m -> assertThat(m.progress()).isEqualTo(Progress.ON_SCENE));
  }

  @Test
  void undone_who_was_meant_to_come_next_is_meant_to_come_again_and_help_is_asked_for_again() {
    room.does("amina", Ask.open(null, "robbery"));
    room.does("youssef", Ask.send(3, TestSettings.FOOT));
    room.does("youssef", Ask.stack(2, TestSettings.FOOT));
    room.does("youssef", Ask.stack(2, TestSettings.CAR));
    room.does("youssef", Ask.backup(2, 3));
    RoomState before = room.state();
    merge(2, 1);
    assertThat(incident(1).findWaiting(TestSettings.FOOT)).isPresent();
    room.does("youssef", Ask.send(1, TestSettings.ARMED_CAR));

    room.does("youssef", new UndoMerger(Ask.incident(2)));

    Incident then = before.incidents().get(Ask.incident(2));
    assertThat(incident(2).waiting()).containsExactlyInAnyOrderElementsOf(then.waiting());
    assertThat(room.state().units().get(TestSettings.CAR).stack()).containsExactly(Ask.incident(2));
    assertThat(incident(1).waiting()).isEmpty();
    assertThat(incident(1).course().backup()).isNull();
    assertThat(incident(2).course().backup().units()).as("one is on its way").isEqualTo(2);
    assertThat(room.state().alarms().find(urgent(2)).orElseThrow().endedAt()).isNull();
    assertThat(room.state().alarms().find(urgent(1)).filter(alarm -> alarm.endedAt() == null))
        .isEmpty();
  }

  @Test
  void undone_what_somebody_decided_meanwhile_stands() {
    room.does("amina", Ask.open(null, "robbery"));
    room.does("youssef", Ask.send(3, TestSettings.FOOT));
    room.does("youssef", Ask.stack(2, TestSettings.FOOT));
    room.does("youssef", Ask.backup(2, 1));
    merge(2, 1);
    room.does("youssef", new UnstackUnit(Ask.incident(1), TestSettings.FOOT));
    room.does("youssef", new WithdrawBackup(Ask.incident(1)));

    room.does("youssef", new UndoMerger(Ask.incident(2)));

    assertThat(incident(2).waiting()).isEmpty();
    assertThat(incident(2).course().backup()).isNull();
  }

  private static AlarmCause urgent(long incident) {
    return new AlarmCause(AlarmKind.URGENT_BACKUP, Subject.of(Ask.incident(incident)));
  }

  @Test
  void merged_and_undone_twice_each_unit_still_counts_once() {
    for (int times = 0; times < 2; times++) {
      merge(2, 1);
      room.does("youssef", new UndoMerger(Ask.incident(2)));
    }

    assertThat(incident(1).listOwnMissions()).hasSize(1);
    assertThat(incident(2).listOwnMissions()).hasSize(1);
    assertThat(incident(2).listActiveUnits()).containsExactly(TestSettings.MOTORCYCLE);
  }

  @Test
  void nothing_more_is_done_about_the_one_that_points_away() {
    merge(2, 1);

    assertThat(room.mayNot("amina", Ask.closeIncident(2)).args())
        .containsEntry("into", "1")
        .containsEntry("by", "youssef");
  }

  @Test
  void it_leaves_the_state_with_the_one_it_went_on_as() {
    merge(2, 1);
    room.does("youssef", Ask.recall(1, TestSettings.CAR));
    room.does("youssef", Ask.recall(1, TestSettings.MOTORCYCLE));
    room.does("youssef", Ask.closeIncident(1));

    room.waits(Duration.ofHours(26));

    assertThat(room.state().incidents().size()).isZero();
    assertThat(room.state().calls().size()).isZero();
  }

  @Test
  void linked_ones_know_each_other_until_they_are_unlinked() {
    room.does("amina", new LinkIncidents(Ask.incident(1), Ask.incident(2)));
    assertThat(incident(2).ties().related()).containsExactly(Ask.incident(1));
    assertThat(incident(1).ties().related()).containsExactly(Ask.incident(2));

    room.does("amina", new UnlinkIncidents(Ask.incident(2), Ask.incident(1)));
    assertThat(incident(1).ties().related()).isEmpty();
    assertThat(incident(2).ties().related()).isEmpty();
  }

  @Test
  void a_call_about_something_else_becomes_an_incident_linked_with_the_one_it_leaves() {
    merge(2, 1);

    room.does("amina", new SplitCall(Ask.call(2), "robbery", null));

    assertThat(incident(1).reports().calls()).containsExactly(Ask.call(1));
    assertThat(incident(3).reports().calls()).containsExactly(Ask.call(2));
    assertThat(incident(3).assessment().nature()).isEqualTo("robbery");
    assertThat(incident(3).scene().place()).isEqualTo(incident(1).scene().place());
    assertThat(incident(3).ties().related()).containsExactly(Ask.incident(1));
    room.does("youssef", new UndoMerger(Ask.incident(2)));
    assertThat(incident(2).reports().calls()).as("what was split off stays there").isEmpty();
  }

  @Test
  void a_split_is_taken_back_by_merging() {
    room.does("amina", new SplitCall(Ask.call(1), null, null));
    merge(3, 1);

    assertThat(incident(1).reports().calls()).containsExactly(Ask.call(1));
  }

  @Test
  void a_call_attached_by_mistake_waits_again_for_what_becomes_of_it() {
    room.does("amina", new ReopenCall(Ask.call(2)));

    assertThat(room.state().calls().get(Ask.call(2)).state()).isEqualTo(Call.State.ANSWERED);
    assertThat(incident(2).reports().calls()).isEmpty();
    assertThat(incident(2).stamps().calls().presented()).isNull();
    assertThat(room.mayNot("amina", new ReopenCall(Ask.call(2))).code())
        .isEqualTo(RefusalCode.CALL_NOT_SETTLED);
  }
}
