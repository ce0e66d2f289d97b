package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.CallOutcome;
import org.najda.core.PersonId;
import org.najda.core.call.Call;
import org.najda.core.call.CallBack;
import org.najda.core.call.SilentCall;
import org.najda.core.call.SilentCall.Result;
import org.najda.core.call.SilentCall.Tick;
import org.najda.core.command.CallBackCommand.RequestCallBack;
import org.najda.core.command.CallBackCommand.WithdrawCallBack;
import org.najda.core.command.CallCommand.ReopenCall;
import org.najda.core.command.SilentCallCommand.AnswerSilentCall;
import org.najda.core.command.SilentCallCommand.StartSilentCall;
import org.najda.core.command.SilentCallCommand.UntickSilentStep;
import org.najda.core.command.SilentCallCommand.WithdrawSilentCall;
import org.najda.core.desk.RefusalCode;

/** Somebody rings and says nothing: the call-taker is led, and what is heard is kept. */
class A26_SilentCallTest {
  private static final PersonId AMINA = new PersonId("amina");

  private final TestRoom room = TestRoom.setUp();

  private Call call() {
    return room.state().calls().get(Ask.call(1));
  }

  private SilentCall silent() {
    SilentCall silent = call().silent();
    assertThat(silent).isNotNull();
    return silent;
  }

  /** Answered, nobody speaks, and the procedure begins. */
  private void begun() {
    room.does("amina", Ask.take(room.now()));
    room.does("amina", Ask.silent(1));
  }

  private Instant ticked(String step, String sign) {
    room.later(Duration.ofSeconds(4));
    room.does("amina", Ask.ticked(1, step, sign));
    return room.now();
  }

  @Test
  void each_step_and_each_sound_is_kept_with_its_time_and_the_caller_answers_by_signs() {
    begun();
    Instant asked = ticked("ask", null);
    Instant blows = ticked("listen", "blows");

    assertThat(silent().ticks())
        .isEqualTo(
            List.of(
                new Tick("ask", null, asked, AMINA), new Tick("listen", "blows", blows, AMINA)));
    assertThat(call().findSilentResult()).isEmpty();

    room.does("amina", new AnswerSilentCall(Ask.call(1)));

    assertThat(call().findSilentResult()).contains(Result.ANSWERED);
    assertThat(call().state()).isEqualTo(Call.State.ANSWERED);
  }

  @Test
  void who_heard_blows_opens_an_incident_and_goes_on_listening() {
    begun();
    ticked("listen", "blows");

    room.does("amina", Ask.open(Ask.call(1), "brawl"));

    assertThat(call().findSilentResult()).contains(Result.INCIDENT);
    ticked("listen", "sobbing");
    assertThat(silent().ticks()).hasSize(2);
  }

  @Test
  void when_the_line_falls_the_caller_is_called_back_and_that_is_the_result_until_taken_back() {
    begun();
    room.does("amina", Ask.hangUp(1, room.now()));
    assertThat(call().findSilentResult()).isEmpty();

    room.does("amina", new RequestCallBack(Ask.call(1), CallBack.Why.SILENT));
    assertThat(call().findSilentResult()).contains(Result.CALL_BACK);

    room.does("amina", new WithdrawCallBack(Ask.call(1)));
    assertThat(call().findSilentResult()).isEmpty();
  }

  @Test
  void closed_as_silent_it_is_over_and_reopened_it_goes_on_where_it_stood() {
    begun();
    ticked("ask", null);

    room.does("amina", Ask.close(1, CallOutcome.SILENT));

    assertThat(call().findSilentResult()).contains(Result.CLOSED);
    assertThat(room.mayNot("amina", Ask.ticked(1, "listen", null)).code())
        .isEqualTo(RefusalCode.CALL_ALREADY_CLOSED);
    room.does("amina", new ReopenCall(Ask.call(1)));
    assertThat(call().findSilentResult()).isEmpty();
    assertThat(silent().ticks()).hasSize(1);
  }

  @Test
  void a_caller_who_falls_silent_again_is_followed_on_with_what_was_ticked() {
    begun();
    ticked("ask", null);
    room.does("amina", new AnswerSilentCall(Ask.call(1)));

    room.does("amina", Ask.silent(1));

    assertThat(call().findSilentResult()).isEmpty();
    assertThat(silent().ticks()).hasSize(1);
  }

  @Test
  void a_tick_is_made_once_and_can_be_taken_back() {
    begun();
    ticked("listen", "blows");
    assertThat(room.mayNot("amina", Ask.ticked(1, "listen", "blows")).code())
        .isEqualTo(RefusalCode.SILENT_STEP_TICKED);

    room.does("amina", new UntickSilentStep(Ask.call(1), "listen", "blows"));

    assertThat(silent().ticks()).isEmpty();
    room.does("amina", new WithdrawSilentCall(Ask.call(1)));
    assertThat(call().silent()).isNull();
  }

  @Test
  void what_the_procedure_was_when_it_began_holds_until_its_end() {
    begun();

    var refusal = room.mayNot("amina", Ask.ticked(1, "listen", "music"));

    assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_SILENT_STEP);
    assertThat(refusal.args()).containsEntry("step", "listen/music");
    var other = List.of(new SilentCall.Step("music", List.of()));
    assertThat(room.mayNot("amina", new StartSilentCall(Ask.call(1), other)).code())
        .isEqualTo(RefusalCode.SILENT_CALL_UNDER_WAY);
  }

  @Test
  void a_call_that_still_rings_is_not_silent_yet() {
    room.does("exchange", Ask.ring(room.now(), "A-1"));

    assertThat(room.mayNot("amina", Ask.silent(1)).code()).isEqualTo(RefusalCode.CALL_NOT_ANSWERED);
  }
}
