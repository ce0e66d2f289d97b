package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;
import org.najda.core.command.DutyCommand.PassWork;
import org.najda.core.command.DutyCommand.StopWatching;
import org.najda.core.command.DutyCommand.TakeHandover;
import org.najda.core.command.DutyCommand.WatchPosition;
import org.najda.core.command.DutyCommand.WithdrawHandover;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.desk.RefusalCode;
import org.najda.core.duty.Handover;
import org.najda.core.duty.Watch;
import org.najda.core.event.DutyEvent;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.Supervision;

/** The night goes home and the morning takes the room over. */
class A20_HandoverTest {
  private static final HandoverId FIRST = new HandoverId(1);
  private static final PersonId NIGHT = new PersonId("night");
  private static final PersonId MORNING = new PersonId("morning");
  private static final PersonId AMINA = new PersonId("amina");
  private static final PersonId YOUSSEF = new PersonId("youssef");

  private final TestRoom room = TestRoom.setUp();

  @Test
  void one_gives_the_sheet_another_signs_the_same_and_the_shift_begins_anew() {
    room.does("night", Ask.giveHandover());
    room.later(Duration.ofMinutes(3));
    room.does("morning", new TakeHandover(FIRST, Ask.TEXT));

    Handover latest = room.state().duty().latest();
    assertThat(latest.state()).isEqualTo(Handover.State.TAKEN);
    assertThat(latest.given().by()).isEqualTo(NIGHT);
    assertThat(latest.settled()).isEqualTo(new Handover.Signature(MORNING, room.now()));
    assertThat(room.state().duty().takenAt()).isEqualTo(room.now());
  }

  @Test
  void whoever_gives_the_room_cannot_sign_for_taking_it() {
    room.does("night", Ask.giveHandover());

    assertThat(room.mayNot("night", new TakeHandover(FIRST, null)).code())
        .isEqualTo(RefusalCode.HANDOVER_TO_ONESELF);
  }

  @Test
  void how_long_there_is_to_sign_is_the_rooms_own_rule() {
    RoomSettings settings = room.state().settings();
    Rules rules = settings.response().rules();
    Rules longer =
        new Rules(
            rules.acknowledgeWithin(),
            rules.duplicateWithin(),
            rules.duplicateMeters(),
            rules.positionFreshFor(),
            rules.keepClosedFor(),
            new Supervision(Duration.ofMinutes(5), Duration.ofMinutes(40)),
            rules.callBacks(),
            rules.sending());
    room.does(
        "night",
        new AdoptSettings(
            room.state().settingsVersion(),
            settings.withResponse(settings.response().withRules(longer))));

    room.does("night", Ask.giveHandover());

    assertThat(room.state().duty().latest().signBy())
        .isEqualTo(room.now().plus(Duration.ofMinutes(40)));
  }

  @Test
  void who_looks_at_a_position_stands_in_the_journal_from_first_to_last() {
    room.does("night", new WatchPosition(AMINA));
    assertThat(room.state().duty().watches().containsKey(new Watch(NIGHT, AMINA))).isTrue();

    room.does("night", new StopWatching(NIGHT, AMINA));

    assertThat(room.state().duty().watches().isEmpty()).isTrue();
    assertThat(room.mayNot("night", new StopWatching(NIGHT, AMINA)).code())
        .isEqualTo(RefusalCode.NOT_WATCHED);
  }

  @Test
  void a_hand_over_that_nobody_signs_is_told_once_and_can_still_be_signed() {
    room.does("night", Ask.giveHandover());
    room.waits(Duration.ofHours(2));

    assertThat(room.journal())
        .filteredOn(recorded -> recorded.event() instanceof DutyEvent.HandoverOverdue)
        .hasSize(1);
    room.does("morning", new TakeHandover(FIRST, null));
    assertThat(room.state().duty().findOpen()).isEmpty();
  }

  @Test
  void one_that_was_signed_in_time_is_never_told() {
    room.does("night", Ask.giveHandover());
    room.does("morning", new TakeHandover(FIRST, null));
    room.waits(Duration.ofHours(2));

    assertThat(room.journal())
        .noneMatch(recorded -> recorded.event() instanceof DutyEvent.HandoverOverdue);
  }

  @Test
  void given_too_early_it_is_withdrawn_and_the_next_has_a_number_of_its_own() {
    room.does("night", Ask.giveHandover());
    room.does("night", new WithdrawHandover(FIRST));
    room.does("night", Ask.giveHandover());

    assertThat(room.state().duty().takenAt()).isNull();
    assertThat(room.state().duty().findOpen().orElseThrow().id()).isEqualTo(new HandoverId(2));
  }

  @Test
  void all_open_calls_of_one_pass_to_another_in_one_act() {
    room.does("youssef", Ask.take(room.now()));
    room.does("youssef", Ask.take(room.now()));
    room.does("amina", Ask.take(room.now()));
    room.does("youssef", Ask.open(Ask.call(2), "brawl"));

    var passed = (DutyEvent.WorkPassed) room.does("chief", new PassWork(YOUSSEF, AMINA));

    assertThat(passed.calls()).isEqualTo(List.of(Ask.call(1)));
    assertThat(room.state().findHolder(room.state().calls().get(Ask.call(1)))).contains(AMINA);
  }

  @Test
  void what_was_passed_on_is_no_longer_in_the_first_ones_hands() {
    room.does("youssef", Ask.take(room.now()));
    room.does("chief", new PassWork(YOUSSEF, AMINA));

    assertThat(room.mayNot("chief", new PassWork(YOUSSEF, AMINA)).code())
        .isEqualTo(RefusalCode.NOTHING_TO_PASS);
  }

  @Test
  void a_patrol_is_given_no_calls() {
    room.does("youssef", Ask.take(room.now()));

    assertThat(room.mayNot("chief", new PassWork(YOUSSEF, new PersonId("patrol-1"))).code())
        .isEqualTo(RefusalCode.UNKNOWN_MEMBER);
  }
}
