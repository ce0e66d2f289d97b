package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.HARBOUR;
import static org.najda.core.story.TestSettings.MEDINA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.Subject;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.command.NoticeCommand.ConfirmNotice;
import org.najda.core.command.NoticeCommand.ExtendNotice;
import org.najda.core.command.NoticeCommand.WithdrawNotice;
import org.najda.core.event.NoticeEvent.NoticeExpired;
import org.najda.core.event.NoticeEvent.NoticeReviewDue;
import org.najda.core.notice.Audience;
import org.najda.core.notice.Message;
import org.najda.core.notice.Notice;
import org.najda.core.notice.Receipt;
import org.najda.core.settings.Rules;

/** People are told of dangers, told what is new, and write to one another. */
class A10_NoticesTest {
  private static final NoticeId FIRST = new NoticeId(1);
  private static final PersonId PATROL = new PersonId("patrol-1");

  private final TestRoom room = TestRoom.setUp();

  @Test
  void a_hazard_is_known_to_whoever_goes_near_it() {
    room.does("amina", Ask.hazard(room.now(), 80));

    assertThat(room.state().notices().listHazardsAt(MEDINA)).containsExactly(notice());
    assertThat(room.state().notices().listHazardsAt(HARBOUR)).isEmpty();
    assertThat(notice().entry().by()).isEqualTo(new PersonId("amina"));
  }

  @Test
  void its_review_falls_due_and_then_it_vanishes_by_itself() {
    room.does("amina", Ask.hazard(room.now(), 80));

    room.waits(Duration.ofDays(7));
    assertThat(room.journal()).anyMatch(one -> one.event().equals(new NoticeReviewDue(FIRST)));
    assertThat(room.state().notices().byId().containsKey(FIRST)).isTrue();

    room.waits(Duration.ofDays(23));
    assertThat(room.journal()).anyMatch(one -> one.event().equals(new NoticeExpired(FIRST)));
    assertThat(room.state().notices().byId().isEmpty()).isTrue();
  }

  @Test
  void extended_it_stands_until_its_new_end() {
    room.does("amina", Ask.hazard(room.now(), 80));
    room.waits(Duration.ofDays(8));
    room.does("chief", new ExtendNotice(FIRST, Ask.validity(room.now()), Ask.TEXT));

    room.waits(Duration.ofDays(29));
    assertThat(room.state().notices().byId().containsKey(FIRST)).isTrue();
    room.waits(Duration.ofDays(1));
    assertThat(room.state().notices().byId().isEmpty()).isTrue();
  }

  @Test
  void withdrawn_it_is_gone_and_nothing_of_it_falls_due() {
    room.does("amina", Ask.hazard(room.now(), 80));
    room.does("chief", new WithdrawNotice(FIRST, Ask.TEXT));
    long sequence = room.state().sequence();

    room.does("amina", Ask.hazard(room.now(), 80));

    assertThat(room.state().sequence()).isEqualTo(sequence + 1);
    assertThat(room.state().notices().byId().keys()).containsExactly(new NoticeId(2));
    assertThat(room.state().dueTimers(room.now().plus(Duration.ofDays(400))))
        .filteredOn(timer -> timer.about().equals(Subject.numbered(1)))
        .isEmpty();
  }

  @Test
  void a_message_tells_its_sender_who_got_it_and_who_has_read_it() {
    room.does("amina", Ask.message(new Audience.OfUnit(CAR)));
    room.later(Duration.ofSeconds(2));
    Instant deliveredAt = room.now();
    room.does("patrol-1", new ConfirmNotice(FIRST, Receipt.Step.DELIVERED));
    room.later(Duration.ofSeconds(9));
    room.does("patrol-1", new ConfirmNotice(FIRST, Receipt.Step.READ));

    assertThat(notice().receipts()).containsEntry(PATROL, new Receipt(deliveredAt, room.now()));
  }

  @Test
  void what_was_read_was_delivered() {
    room.does("amina", Ask.message(new Audience.OfUnit(CAR)));
    room.does("patrol-1", new ConfirmNotice(FIRST, Receipt.Step.READ));

    assertThat(notice().isConfirmed(PATROL, Receipt.Step.DELIVERED)).isTrue();
  }

  @Test
  void an_urgent_message_that_nobody_reads_alarms_until_somebody_does() {
    room.does("amina", Ask.message(new Audience.OfUnit(CAR)));
    room.waits(Rules.DEFAULT.acknowledgeWithin());
    assertThat(alarms()).containsExactly(AlarmKind.MESSAGE_UNREAD);

    room.does("patrol-1", new ConfirmNotice(FIRST, Receipt.Step.READ));

    assertThat(alarms()).isEmpty();
  }

  @Test
  void an_urgent_message_read_in_time_alarms_nobody() {
    room.does("amina", Ask.message(new Audience.OfUnit(CAR)));
    room.does("patrol-1", new ConfirmNotice(FIRST, Receipt.Step.READ));
    room.waits(Duration.ofMinutes(30));

    assertThat(alarms()).isEmpty();
  }

  @Test
  void a_review_alarms_until_the_hazard_is_extended() {
    room.does("amina", Ask.hazard(room.now(), 80));
    room.waits(Duration.ofDays(7));
    assertThat(alarms()).containsExactly(AlarmKind.NOTICE_REVIEW);

    room.does("chief", new ExtendNotice(FIRST, Ask.validity(room.now()), Ask.TEXT));

    assertThat(alarms()).isEmpty();
  }

  @Test
  void an_answer_names_what_it_answers() {
    room.does("amina", Ask.message(new Audience.OfUnit(CAR)));
    room.does("patrol-1", Ask.reply(FIRST, new Audience.OfPerson(new PersonId("amina"))));

    Notice reply = room.state().notices().byId().get(new NoticeId(2));
    assertThat(((Message) reply.content()).replyTo()).isEqualTo(FIRST);
  }

  @Test
  void a_message_leaves_the_room_as_what_is_settled_does() {
    room.does("amina", Ask.message(new Audience.Everybody()));

    room.waits(Rules.DEFAULT.keepClosedFor());

    assertThat(room.state().notices().byId().isEmpty()).isTrue();
  }

  private List<AlarmKind> alarms() {
    List<AlarmKind> kinds = new ArrayList<>();
    for (Alarm alarm : room.state().alarms().byId().values()) {
      if (alarm.endedAt() == null) {
        kinds.add(alarm.cause().kind());
      }
    }
    return kinds;
  }

  private Notice notice() {
    return room.state().notices().byId().get(FIRST);
  }
}
