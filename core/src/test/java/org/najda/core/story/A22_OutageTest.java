package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.core.CallOutcome;
import org.najda.core.CallerRef;
import org.najda.core.Progress;
import org.najda.core.Subject;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.call.Call;
import org.najda.core.command.FallbackCommand.EnterCard;
import org.najda.core.command.FallbackCommand.TellOfPack;
import org.najda.core.desk.RefusalCode;
import org.najda.core.fallback.Card;
import org.najda.core.fallback.CardNumber;
import org.najda.core.incident.Incident;

/** The screens were dark for an hour; what was noted on cards is entered afterwards. */
class A22_OutageTest {
  private final TestRoom room = TestRoom.setUp();
  private final Instant rang = room.now();

  A22_OutageTest() {
    room.later(Duration.ofHours(1));
  }

  private Instant minute(int minutes) {
    return rang.plus(Duration.ofMinutes(minutes));
  }

  private Card.Ringing ringing() {
    return new Card.Ringing(rang, minute(1), CallerRef.UNKNOWN);
  }

  private EnterCard card(List<Card.Sent> missions, Card.@Nullable Closed closing) {
    Card.Matter matter =
        new Card.Matter("brawl", null, Ask.place(TestSettings.MEDINA), Ask.TEXT, missions, closing);
    return new EnterCard(new Card(new CardNumber("412-07"), ringing(), null, matter));
  }

  private Card.Sent sent(int sent, @Nullable Integer onScene, @Nullable Integer cleared) {
    return new Card.Sent(
        TestSettings.CAR,
        minute(sent),
        onScene == null ? null : minute(onScene),
        cleared == null ? null : minute(cleared));
  }

  private static Card.Closed closedAt(Instant at) {
    return new Card.Closed(TestSettings.SAMPLE.response().closingCodes().getFirst().code(), at);
  }

  @Test
  void what_happened_stands_at_its_true_times_and_says_that_it_was_entered_late() {
    room.does("amina", card(List.of(sent(2, 9, 30)), closedAt(minute(31))));

    Incident incident = room.state().incidents().get(Ask.incident(1));
    assertThat(incident.isOpen()).isFalse();
    assertThat(incident.opening().late().card().text()).isEqualTo("412-07");
    assertThat(incident.opening().late().at()).isEqualTo(room.now());
    assertThat(incident.stamps().calls().presented().at()).isEqualTo(rang);
    assertThat(incident.stamps().calls().presented().byHand()).isTrue();
    assertThat(incident.stamps().missions().firstSent()).isEqualTo(minute(2));
    assertThat(incident.stamps().missions().firstOnScene()).isEqualTo(minute(9));
    assertThat(incident.stamps().closed()).isEqualTo(minute(31));
    assertThat(room.state().units().get(TestSettings.CAR).isFree()).isTrue();
    assertThat(room.state().calls().get(Ask.call(1)).incident()).contains(Ask.incident(1));
  }

  @Test
  void a_unit_that_is_still_there_goes_on_and_reports_as_ever() {
    room.does("amina", card(List.of(sent(2, 9, null)), null));
    assertThat(room.state().units().get(TestSettings.CAR).incident()).isEqualTo(Ask.incident(1));

    room.does("amina", Ask.report(1, TestSettings.CAR, Progress.CLEARED, room.now()));
    assertThat(room.state().units().get(TestSettings.CAR).isFree()).isTrue();
  }

  @Test
  void a_unit_that_is_busy_with_something_else_cannot_be_still_there() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, TestSettings.CAR));

    assertThat(room.mayNot("amina", card(List.of(sent(2, 9, null)), null)).code())
        .isEqualTo(RefusalCode.UNIT_ON_MISSION);
    room.does("amina", card(List.of(sent(2, 9, 30)), null));
  }

  @Test
  void times_out_of_order_or_to_come_are_refused_where_they_stand() {
    assertThat(room.mayNot("amina", card(List.of(sent(9, 2, 30)), null)).field())
        .isEqualTo("missions[0].onSceneAt");
    assertThat(room.mayNot("amina", card(List.of(sent(2, 9, 600)), null)).code())
        .isEqualTo(RefusalCode.TIME_IN_FUTURE);
    assertThat(room.mayNot("amina", card(List.of(sent(2, 9, 30)), closedAt(minute(29)))).field())
        .isEqualTo("closedAt");
    assertThat(room.mayNot("amina", card(List.of(sent(2, 9, null)), closedAt(minute(40)))).code())
        .isEqualTo(RefusalCode.UNITS_STILL_ON_MISSION);
  }

  @Test
  void a_call_that_led_to_nothing_is_kept_with_what_it_was() {
    room.does(
        "amina",
        new EnterCard(new Card(new CardNumber("412-08"), ringing(), CallOutcome.HOAX, null)));

    Call call = room.state().calls().get(Ask.call(1));
    assertThat(call.outcome()).contains(CallOutcome.HOAX);
    assertThat(call.line().presentedAt()).isEqualTo(rang);
  }

  @Test
  void a_pack_that_cannot_be_written_is_told_once_until_it_can() {
    room.does("fallback", new TellOfPack(false));
    room.ask("fallback", new TellOfPack(false));
    assertThat(alarms()).isEqualTo(1);

    room.does("fallback", new TellOfPack(true));
    assertThat(room.state().alarms().find(alarm()).orElseThrow().endedAt()).isEqualTo(room.now());
    assertThat(room.journal().size()).isEqualTo(5);
  }

  private static AlarmCause alarm() {
    return new AlarmCause(AlarmKind.FALLBACK_PACK, Subject.ROOM);
  }

  private int alarms() {
    int count = 0;
    for (var alarm : room.state().alarms().byId().values()) {
      count += alarm.cause().equals(alarm()) ? 1 : 0;
    }
    return count;
  }
}
