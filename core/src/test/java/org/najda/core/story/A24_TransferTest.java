package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.RoomId;
import org.najda.core.Subject;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.command.OfferCommand.DeclineOffer;
import org.najda.core.command.OfferCommand.RetractOffer;
import org.najda.core.command.OfferCommand.TakeOffer;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.command.TransferCommand.ConfirmTransfer;
import org.najda.core.command.TransferCommand.OfferTransfer;
import org.najda.core.command.TransferCommand.RefuseTransfer;
import org.najda.core.command.TransferCommand.ReleaseTransfer;
import org.najda.core.command.TransferCommand.WithdrawTransfer;
import org.najda.core.desk.RefusalCode;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.OtherService;
import org.najda.core.transfer.Offer;
import org.najda.core.transfer.Origin;
import org.najda.core.transfer.Receiver;
import org.najda.core.transfer.Transfer;
import org.najda.core.transfer.Transfer.State;

/** What another has to see to is handed over, and kept until the other has said that it has it. */
class A24_TransferTest {
  private static final Receiver AMBULANCE = new Receiver(Receiver.Kind.SERVICE, "ambulance");

  private final TestRoom room = TestRoom.setUp();

  A24_TransferTest() {
    LocalName name = new LocalName("الإسعاف", "Ambulance", "Ambulance");
    OtherService ambulance = new OtherService("ambulance", name, "15", List.of());
    room.does(
        "amina",
        new AdoptSettings(
            room.state().settingsVersion(), TestSettings.SAMPLE.withServices(List.of(ambulance))));
    room.does("amina", Ask.open(null, "brawl"));
  }

  private Transfer transfer() {
    return room.state().incidents().get(Ask.incident(1)).ties().transfer();
  }

  private Alarm alarm() {
    return room.state()
        .alarms()
        .find(new AlarmCause(AlarmKind.TRANSFER_UNCONFIRMED, Subject.of(Ask.incident(1))))
        .orElseThrow();
  }

  private void offer(Receiver to) {
    room.does("amina", new OfferTransfer(Ask.incident(1), to, Ask.TEXT));
  }

  @Test
  void until_the_service_has_confirmed_the_incident_is_neither_closed_nor_offered_to_another() {
    offer(AMBULANCE);
    assertThat(room.mayNot("amina", Ask.closeIncident(1)).code())
        .isEqualTo(RefusalCode.TRANSFER_UNDER_WAY);
    assertThat(
            room.mayNot("youssef", new OfferTransfer(Ask.incident(1), Ask.NEXT_ROOM, Ask.TEXT))
                .by())
        .as("who offered it")
        .hasToString("amina");

    room.does("amina", new ConfirmTransfer(Ask.incident(1), AMBULANCE, Ask.TEXT, null));

    assertThat(transfer().state()).isEqualTo(State.CONFIRMED);
    assertThat(transfer().settledAt()).isEqualTo(room.now());
    room.does("amina", Ask.closeIncident(1));
  }

  @Test
  void what_nobody_answers_for_is_told_three_times_and_to_whom_it_belongs() {
    offer(AMBULANCE);
    room.waits(Duration.ofMinutes(3));
    assertThat(alarm().owner()).hasToString("amina");
    assertThat(alarm().raising().level()).isEqualTo(1);
    room.waits(Duration.ofMinutes(7));
    assertThat(alarm().raising().level()).isEqualTo(3);

    room.does("amina", new RefuseTransfer(Ask.incident(1), AMBULANCE, Ask.TEXT));

    assertThat(alarm().endedAt()).isEqualTo(room.now());
    offer(AMBULANCE);
    assertThat(transfer().number()).isEqualTo(2);
  }

  @Test
  void what_was_offered_to_a_service_is_taken_back_at_once_and_its_answer_comes_too_late() {
    offer(AMBULANCE);
    room.does("amina", new WithdrawTransfer(Ask.incident(1)));

    assertThat(transfer().state()).isEqualTo(State.WITHDRAWN);
    assertThat(
            room.mayNot("amina", new ConfirmTransfer(Ask.incident(1), AMBULANCE, Ask.TEXT, null))
                .code())
        .isEqualTo(RefusalCode.NO_TRANSFER_UNDER_WAY);
    assertThat(room.state().timers().keys())
        .noneMatch(timer -> timer.kind() == org.najda.core.timer.Timer.Kind.TRANSFER);
  }

  @Test
  void another_room_may_have_taken_what_is_asked_back_and_what_it_says_counts() {
    offer(Ask.NEXT_ROOM);
    room.does("amina", new WithdrawTransfer(Ask.incident(1)));
    assertThat(transfer().state()).isEqualTo(State.WITHDRAWING);
    assertThat(room.mayNot("amina", Ask.closeIncident(1)).code())
        .isEqualTo(RefusalCode.TRANSFER_UNDER_WAY);

    room.does("server", new ConfirmTransfer(Ask.incident(1), Ask.NEXT_ROOM, null, 41L));

    assertThat(transfer().state()).isEqualTo(State.CONFIRMED);
    assertThat(transfer().theirs()).isEqualTo(41);

    offer(Ask.NEXT_ROOM);
    room.does("amina", new WithdrawTransfer(Ask.incident(1)));
    room.does("server", new ReleaseTransfer(Ask.incident(1), Ask.NEXT_ROOM));
    assertThat(transfer().state()).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void what_another_room_offers_is_told_once_and_becomes_an_incident_here_when_it_is_taken() {
    Origin from = new Origin(new RoomId("next"), Ask.incident(41), 1);
    room.does("server", Ask.receive(from));
    assertThat(room.mayNot("server", Ask.receive(from)).code())
        .as("told again after a restart")
        .isEqualTo(RefusalCode.NOTHING_CHANGES);
    AlarmCause offered = new AlarmCause(AlarmKind.INCIDENT_OFFERED, Subject.numbered(1));
    assertThat(room.state().alarms().find(offered).orElseThrow().endedAt()).isNull();
    assertThat(room.mayNot("youssef", new TakeOffer(1, "flood")).code())
        .isEqualTo(RefusalCode.UNKNOWN_NATURE);

    room.does("youssef", new TakeOffer(1, "robbery"));

    Offer.Answer answer = room.state().offers().find(from).orElseThrow().answer();
    assertThat(answer.kind()).isEqualTo(Offer.Answer.Kind.TAKEN);
    assertThat(answer.incident()).isEqualTo(Ask.incident(2));
    assertThat(room.state().incidents().get(Ask.incident(2)).scene().district())
        .isEqualTo("harbour");
    assertThat(room.state().alarms().find(offered).orElseThrow().endedAt()).isNotNull();
    assertThat(room.mayNot("server", new RetractOffer(from)).code())
        .as("too late to keep it")
        .isEqualTo(RefusalCode.NO_SUCH_OFFER);
  }

  @Test
  void an_offer_that_was_answered_is_forgotten_with_the_commands_of_its_week() {
    Origin from = new Origin(new RoomId("next"), Ask.incident(41), 1);
    room.does("server", Ask.receive(from));
    room.does("amina", new DeclineOffer(1, Ask.TEXT));
    room.waits(Duration.ofDays(6));
    assertThat(room.state().offers().find(from)).isPresent();
    room.waits(Duration.ofDays(2));

    assertThat(room.state().offers().find(from)).isEmpty();
    assertThat(room.state().offers().nextNumber()).isEqualTo(2);
  }
}
