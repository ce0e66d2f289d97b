package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.MOTORCYCLE;

import org.junit.jupiter.api.Test;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.desk.Decision;
import org.najda.core.desk.Refusal;
import org.najda.core.desk.RefusalCode;

/** Two dispatchers want the same unit; one of them sends twice. */
class A02_TwoForOneUnitTest {
  private final TestRoom room = TestRoom.setUp();

  A02_TwoForOneUnitTest() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("youssef", Ask.open(null, "robbery"));
  }

  @Test
  void the_second_learns_who_was_faster_and_for_which_incident() {
    room.does("amina", Ask.send(1, CAR));

    Refusal refusal = room.mayNot("youssef", Ask.send(2, MOTORCYCLE, CAR));

    assertThat(refusal.code()).isEqualTo(RefusalCode.UNIT_ON_MISSION);
    assertThat(refusal.by()).isEqualTo(new PersonId("amina"));
    assertThat(refusal.args()).containsEntry("unit", "P1").containsEntry("incident", "1");
    assertThat(room.state().units().get(MOTORCYCLE).isFree()).isTrue();
  }

  @Test
  void a_command_sent_twice_acts_once_and_is_answered_alike() {
    CommandKey key = new CommandKey("send-1", "digest");
    room.ask(key, "amina", Ask.send(1, CAR));
    long sequence = room.state().sequence();

    Decision again = room.ask(key, "amina", Ask.send(1, CAR));

    assertThat(again).isEqualTo(new Decision.Repeated(sequence, sequence));
    assertThat(room.state().sequence()).isEqualTo(sequence);
  }

  @Test
  void a_command_of_two_events_is_repeated_with_both() {
    CommandKey key = new CommandKey("take-1", "digest");
    room.ask(key, "amina", Ask.take(room.now()));
    long last = room.state().sequence();

    assertThat(room.ask(key, "amina", Ask.take(room.now())))
        .isEqualTo(new Decision.Repeated(last - 1, last));
  }

  @Test
  void a_recalled_unit_is_free_and_may_be_sent_again() {
    room.does("amina", Ask.send(1, CAR));
    room.does("amina", Ask.recall(1, CAR));
    room.does("youssef", Ask.send(2, CAR));

    assertThat(room.state().units().get(CAR).incident()).isEqualTo(Ask.incident(2));
    assertThat(room.state().incidents().get(Ask.incident(1)).listActiveUnits()).isEmpty();
  }
}
