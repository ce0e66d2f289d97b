package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.CallOutcome;
import org.najda.core.PersonId;
import org.najda.core.Subject;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.call.Call;
import org.najda.core.call.CallBack;
import org.najda.core.call.CallBack.Result;
import org.najda.core.command.CallBackCommand.LeaveCallBack;
import org.najda.core.command.CallBackCommand.RequestCallBack;
import org.najda.core.command.CallBackCommand.TakeCallBack;
import org.najda.core.command.CallBackCommand.WithdrawCallBack;
import org.najda.core.command.CallCommand.CloseCall;
import org.najda.core.command.CallCommand.ReopenCall;
import org.najda.core.command.Command;
import org.najda.core.command.DutyCommand.PassWork;
import org.najda.core.desk.RefusalCode;
import org.najda.core.settings.CallBackRules;

/** Somebody rang and was not heard: the room rings him until it knows. */
class A23_CallBackTest {
  private static final PersonId AMINA = new PersonId("amina");
  private static final PersonId YOUSSEF = new PersonId("youssef");
  private static final Duration FIRST = CallBackRules.DEFAULT.firstWithin();
  private static final Command GIVE_UP =
      new CloseCall(Ask.call(1), CallOutcome.ABANDONED, Ask.TEXT);

  private final TestRoom room = TestRoom.setUp();

  private Call call() {
    return room.state().calls().get(Ask.call(1));
  }

  private CallBack open() {
    return call().findOpenCallBack().orElseThrow();
  }

  private Alarm alarm() {
    var cause = new AlarmCause(AlarmKind.CALL_BACK_OVERDUE, Subject.of(Ask.call(1)));
    return room.state().alarms().find(cause).orElseThrow();
  }

  private void abandoned() {
    room.does("exchange", Ask.ring(room.now(), "A-1"));
    room.later(Duration.ofSeconds(25));
    room.does("exchange", Ask.hangUp(1, room.now()));
  }

  private void tries(String person, Result result) {
    room.later(Duration.ofSeconds(30));
    room.does(person, Ask.tried(1, room.now(), result));
  }

  @Test
  void a_call_lost_while_it_rang_is_taken_tried_and_reached_and_leads_to_an_incident() {
    abandoned();
    assertThat(open().owner()).isNull();
    assertThat(room.state().findHolder(call())).isEmpty();

    room.does("amina", new TakeCallBack(Ask.call(1)));
    assertThat(room.state().findHolder(call())).contains(AMINA);
    tries("amina", Result.BUSY);
    tries("amina", Result.REACHED);

    assertThat(call().state()).isEqualTo(Call.State.ENDED);
    assertThat(call().callBack().tries())
        .extracting(CallBack.Try::result)
        .isEqualTo(List.of(Result.BUSY, Result.REACHED));
    room.does("amina", Ask.open(Ask.call(1), "brawl"));
    assertThat(call().incident()).contains(Ask.incident(1));
  }

  @Test
  void nobody_takes_it_from_whoever_has_it_unless_it_is_left_or_passed_on() {
    abandoned();
    room.does("youssef", new TakeCallBack(Ask.call(1)));

    var refusal = room.mayNot("amina", new TakeCallBack(Ask.call(1)));
    assertThat(refusal.code()).isEqualTo(RefusalCode.CALL_BACK_TAKEN);
    assertThat(refusal.by()).isEqualTo(YOUSSEF);
    assertThat(room.mayNot("amina", new LeaveCallBack(Ask.call(1))).by()).isEqualTo(YOUSSEF);

    room.does("chief", new PassWork(YOUSSEF, AMINA));
    assertThat(open().owner()).isEqualTo(AMINA);
    room.does("amina", new LeaveCallBack(Ask.call(1)));
    room.does("youssef", new TakeCallBack(Ask.call(1)));
    assertThat(open().owner()).isEqualTo(YOUSSEF);
  }

  @Test
  void who_reaches_him_has_him_whoever_was_to_call() {
    abandoned();
    room.does("amina", new TakeCallBack(Ask.call(1)));
    tries("youssef", Result.NO_ANSWER);
    assertThat(open().owner()).isEqualTo(AMINA);

    tries("youssef", Result.REACHED);

    assertThat(room.state().findHolder(call())).contains(YOUSSEF);
  }

  @Test
  void it_may_be_given_up_only_after_enough_tries_and_with_a_reason() {
    abandoned();
    tries("amina", Result.NO_ANSWER);
    tries("amina", Result.UNREACHABLE);
    var early = room.mayNot("amina", GIVE_UP);
    assertThat(early.code()).isEqualTo(RefusalCode.CALL_BACK_TRIES_LEFT);
    assertThat(early.args()).containsEntry("tries", "2").containsEntry("needed", "3");

    tries("amina", Result.NO_ANSWER);
    assertThat(room.mayNot("amina", Ask.close(1, CallOutcome.ABANDONED)).code())
        .isEqualTo(RefusalCode.CALL_BACK_REASON_NEEDED);
    room.does("amina", GIVE_UP);

    assertThat(call().findOpenCallBack()).isEmpty();
    room.waits(Duration.ofHours(2));
    assertThat(room.state().alarms().byId().values()).isEmpty();
  }

  @Test
  void a_wrong_number_needs_no_second_try() {
    abandoned();
    tries("amina", Result.WRONG_NUMBER);

    room.does("amina", GIVE_UP);

    assertThat(call().outcome()).contains(CallOutcome.ABANDONED);
  }

  @Test
  void what_is_known_of_the_call_settles_it_without_a_try() {
    abandoned();
    room.does("amina", Ask.open(null, "brawl"));

    room.does("amina", Ask.attach(1, 1));

    room.waits(FIRST.multipliedBy(3));
    assertThat(room.state().alarms().byId().values()).isEmpty();
  }

  @Test
  void when_nobody_tries_in_time_the_room_is_told_three_times_and_a_try_ends_it() {
    abandoned();
    room.does("amina", new TakeCallBack(Ask.call(1)));
    room.waits(FIRST);
    assertThat(alarm().owner()).isEqualTo(AMINA);
    assertThat(alarm().raising().level()).isEqualTo(1);

    room.waits(Duration.ofHours(1));
    assertThat(alarm().raising().level()).isEqualTo(3);
    tries("amina", Result.BUSY);

    assertThat(alarm().endedAt()).isEqualTo(room.now());
  }

  @Test
  void a_silent_call_is_called_back_by_who_heard_nothing_and_that_can_be_taken_back() {
    room.does("amina", Ask.take(room.now()));
    room.does("amina", Ask.hangUp(1, room.now()));
    room.does("amina", new RequestCallBack(Ask.call(1), CallBack.Why.SILENT));
    assertThat(open().owner()).isEqualTo(AMINA);

    room.does("amina", new WithdrawCallBack(Ask.call(1)));

    assertThat(call().callBack()).isNull();
    room.does("amina", Ask.close(1, CallOutcome.SILENT));
  }

  @Test
  void lost_once_more_he_is_called_back_again_and_what_was_tried_stays() {
    abandoned();
    tries("amina", Result.REACHED);

    room.does("amina", new RequestCallBack(Ask.call(1), CallBack.Why.LOST));

    assertThat(open().why()).isEqualTo(CallBack.Why.LOST);
    assertThat(open().tries()).hasSize(1);
  }

  @Test
  void a_call_reopened_is_to_be_called_back_as_before() {
    abandoned();
    room.does("amina", Ask.close(1, CallOutcome.HOAX));
    room.waits(FIRST.multipliedBy(2));

    room.does("amina", new ReopenCall(Ask.call(1)));
    room.waits(Duration.ofSeconds(1));

    assertThat(alarm().raising().level()).isEqualTo(1);
  }
}
