package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.najda.core.CallOutcome;
import org.najda.core.call.Call;
import org.najda.core.desk.RefusalCode;
import org.najda.core.interval.Interval;
import org.najda.core.interval.Intervals;

/** Calls that end without an incident of their own. */
class A04_CallsWithoutIncidentTest {
  private final TestRoom room = TestRoom.setUp();

  private Call call(long number) {
    return room.state().calls().get(Ask.call(number));
  }

  @Test
  void a_call_that_ends_unanswered_waits_to_be_called_back() {
    room.does("exchange", Ask.ring(room.now(), "A-1"));
    room.later(Duration.ofSeconds(25));
    room.does("exchange", Ask.hangUp(1, room.now()));
    assertThat(call(1).state()).isEqualTo(Call.State.ABANDONED);
    assertThat(Intervals.of(call(1)).getFirst().invalid()).isEqualTo(Interval.Invalid.MISSING);

    room.does("amina", Ask.close(1, CallOutcome.WRONG_NUMBER));

    assertThat(call(1).state()).isEqualTo(Call.State.CLOSED);
    assertThat(call(1).outcome()).contains(CallOutcome.WRONG_NUMBER);
  }

  @Test
  void a_transferred_call_is_closed_as_transferred() {
    room.does("amina", Ask.take(room.now()));
    room.does("amina", Ask.transfer(1, room.now()));

    assertThat(call(1).outcome()).contains(CallOutcome.TRANSFERRED);
    assertThat(call(1).line().endedAt()).isEqualTo(room.now());
  }

  @Test
  void a_call_with_an_incident_may_still_be_put_through_and_keeps_it() {
    room.does("amina", Ask.take(room.now()));
    room.does("amina", Ask.open(Ask.call(1), "brawl"));
    room.does("amina", Ask.transfer(1, room.now()));

    assertThat(call(1).incident()).contains(Ask.incident(1));
  }

  @Test
  void an_answered_call_closes_as_advice_once() {
    room.does("amina", Ask.take(room.now()));
    room.does("amina", Ask.hangUp(1, room.now()));
    assertThat(call(1).state()).isEqualTo(Call.State.ENDED);
    room.does("amina", Ask.close(1, CallOutcome.ADVICE));

    assertThat(room.mayNot("youssef", Ask.close(1, CallOutcome.HOAX)).code())
        .isEqualTo(RefusalCode.CALL_ALREADY_CLOSED);
  }
}
