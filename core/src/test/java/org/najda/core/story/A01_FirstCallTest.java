package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.najda.core.CallSource;
import org.najda.core.Progress;
import org.najda.core.call.Call;
import org.najda.core.incident.Incident;
import org.najda.core.interval.Interval;
import org.najda.core.interval.IntervalName;
import org.najda.core.interval.Intervals;

/** One call, from the first ring to the incident's closing. */
class A01_FirstCallTest {
  private final TestRoom room = TestRoom.setUp();

  private void passes(int seconds) {
    room.later(Duration.ofSeconds(seconds));
  }

  private Incident incident() {
    return room.state().incidents().get(Ask.incident(1));
  }

  private Call call() {
    return room.state().calls().get(Ask.call(1));
  }

  private void aUnitIsSentAndComesBack() {
    room.does("exchange", Ask.ring(room.now(), "A-17"));
    passes(4);
    room.does("amina", Ask.answer(1, room.now()));
    passes(30);
    room.does("amina", Ask.open(Ask.call(1), "brawl"));
    passes(20);
    room.does("amina", Ask.send(1, CAR));
    for (Progress step :
        new Progress[] {
          Progress.ACKNOWLEDGED, Progress.EN_ROUTE, Progress.ON_SCENE, Progress.CLEARED
        }) {
      passes(40);
      room.does("patrol-1", Ask.report(1, CAR, step, room.now()));
    }
  }

  @Test
  void a_ringing_call_becomes_an_incident_that_a_unit_reaches_and_that_is_closed() {
    aUnitIsSentAndComesBack();
    assertThat(room.state().units().get(CAR).isFree()).isTrue();

    room.does("amina", Ask.closeIncident(1));

    assertThat(call().state()).isEqualTo(Call.State.ATTACHED);
    assertThat(incident().isOpen()).isFalse();
    assertThat(incident().course().closing().effective()).isTrue();
    assertThat(incident().scene().district()).isEqualTo("medina");
    assertThat(incident().assessment().firstPriority().level()).isEqualTo(2);
    assertThat(incident().missions().getFirst().progress()).isEqualTo(Progress.CLEARED);
  }

  @Test
  void its_intervals_are_named_by_their_stamps() {
    aUnitIsSentAndComesBack();
    Incident incident = incident();

    assertThat(seconds(Intervals.of(call()), IntervalName.PRESENTED_TO_ANSWERED)).isEqualTo(4);
    var intervals = Intervals.of(incident);
    assertThat(seconds(intervals, IntervalName.ANSWERED_TO_FIRST_SENT)).isEqualTo(50);
    assertThat(seconds(intervals, IntervalName.PRESENTED_TO_FIRST_ON_SCENE)).isEqualTo(174);
    var mission = Intervals.of(incident.missions().getFirst());
    assertThat(seconds(mission, IntervalName.SENT_TO_ACKNOWLEDGED)).isEqualTo(40);
    assertThat(seconds(mission, IntervalName.ACKNOWLEDGED_TO_ON_SCENE)).isEqualTo(80);
  }

  private static Long seconds(Iterable<Interval> all, IntervalName name) {
    for (Interval interval : all) {
      if (interval.name() == name) {
        assertThat(interval.byHand()).isFalse();
        return interval.seconds();
      }
    }
    throw new AssertionError("no " + name);
  }

  @Test
  void a_call_noted_by_hand_rings_and_is_answered_in_one_act_and_its_interval_says_by_hand() {
    room.does("amina", Ask.take(room.now()));

    assertThat(call().state()).isEqualTo(Call.State.ANSWERED);
    assertThat(call().line().source()).isEqualTo(CallSource.FORM);
    assertThat(Intervals.of(call()).getFirst().byHand()).isTrue();
  }

  @Test
  void steps_of_a_mission_may_be_left_out() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, CAR));
    passes(90);
    room.does("patrol-1", Ask.report(1, CAR, Progress.ON_SCENE, room.now()));

    var mission = Intervals.of(incident().missions().getFirst());
    assertThat(mission.getFirst().invalid()).isEqualTo(Interval.Invalid.MISSING);
    assertThat(seconds(mission, IntervalName.SENT_TO_ON_SCENE)).isEqualTo(90);
  }

  @Test
  void a_device_whose_clock_runs_a_little_ahead_is_stamped_with_the_rooms_time() {
    room.does("exchange", Ask.ring(room.now().plusSeconds(3), "A-17"));

    assertThat(call().line().presentedAt()).isEqualTo(room.now());
  }
}
