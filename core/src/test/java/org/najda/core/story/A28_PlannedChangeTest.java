package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.MOTORCYCLE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.najda.core.ChangeId;
import org.najda.core.PersonId;
import org.najda.core.Progress;
import org.najda.core.Subject;
import org.najda.core.UnitId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.change.PlannedChange;
import org.najda.core.command.ChangeCommand.ApplyChange;
import org.najda.core.command.ChangeCommand.PlanChange;
import org.najda.core.command.ChangeCommand.WithdrawChange;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.desk.RefusalCode;
import org.najda.core.event.ChangeEvent;
import org.najda.core.event.Recorded;
import org.najda.core.event.RoomEvent;
import org.najda.core.settings.Contact;
import org.najda.core.settings.Post;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;

/** The chief prepares in the evening what shall hold from the morning on. */
class A28_PlannedChangeTest {
  private static final ChangeId FIRST = new ChangeId(1);
  private static final UnitId NEW_CAR = new UnitId("P9");
  private static final Duration NIGHT = Duration.ofHours(10);

  private final TestRoom room = TestRoom.setUp();
  private final Instant morning = room.now().plus(NIGHT);

  @Test
  void it_takes_effect_at_its_time_and_the_journal_says_of_which_plan() {
    room.does("chief", plan(withCar()));
    room.waits(NIGHT.minusSeconds(1));
    assertThat(units()).doesNotContain(NEW_CAR);

    room.waits(Duration.ofSeconds(1));

    assertThat(units()).contains(NEW_CAR);
    assertThat(planned()).isEmpty();
    Recorded last = room.journal().getLast();
    assertThat(last.at()).isEqualTo(morning);
    assertThat(last.event())
        .isInstanceOfSatisfying(
            RoomEvent.SettingsAdopted.class,
            adopted -> assertThat(adopted.change()).isEqualTo(FIRST));
  }

  @Test
  void until_then_it_is_listed_with_who_planned_it_for_when() {
    room.does("chief", plan(withCar()));

    assertThat(planned())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.by()).isEqualTo(new PersonId("chief"));
          assertThat(change.from()).isEqualTo(morning);
          assertThat(change.change().after().units())
              .extracting(UnitDefinition::id)
              .containsExactly(NEW_CAR);
          assertThat(change.change().before().units()).isEmpty();
        });
  }

  @Test
  void what_others_change_meanwhile_stays() {
    room.does("chief", plan(withCar()));
    List<Post> posts = List.of(settings().posts().getFirst(), port("Old port"));
    room.does("deputy", new AdoptSettings(1, settings().withPosts(posts)));

    room.waits(NIGHT);

    assertThat(units()).contains(NEW_CAR);
    assertThat(settings().posts()).isEqualTo(posts);
    assertThat(room.state().settingsVersion()).isEqualTo(3);
  }

  @Test
  void withdrawn_it_takes_no_effect_and_nothing_falls_due() {
    room.does("chief", plan(withCar()));
    room.does("deputy", new WithdrawChange(FIRST));
    room.waits(NIGHT);

    assertThat(units()).doesNotContain(NEW_CAR);
    assertThat(room.state().settingsVersion()).isEqualTo(1);
    assertThat(room.mayNot("chief", new WithdrawChange(FIRST)).code())
        .isEqualTo(RefusalCode.UNKNOWN_CHANGE);
  }

  @Test
  void it_may_be_given_effect_before_its_time_and_then_never_again() {
    room.does("chief", plan(withCar()));
    room.does("deputy", new ApplyChange(FIRST));
    assertThat(units()).contains(NEW_CAR);

    room.waits(NIGHT);

    assertThat(room.state().settingsVersion()).isEqualTo(2);
  }

  @Test
  void a_unit_that_is_still_out_stays_and_who_planned_its_end_is_told_until_it_is_done() {
    room.does("chief", plan(without(MOTORCYCLE)));
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, MOTORCYCLE));

    room.waits(NIGHT);

    assertThat(units()).contains(MOTORCYCLE);
    assertThat(planned().getFirst().obstacle().refusal()).isEqualTo("settings-in-use");
    assertThat(alarm().owner()).isEqualTo(new PersonId("chief"));
    assertThat(room.mayNot("chief", new ApplyChange(FIRST)).code())
        .isEqualTo(RefusalCode.SETTINGS_IN_USE);

    room.does("amina", Ask.report(1, MOTORCYCLE, Progress.CLEARED, room.now()));
    room.does("chief", new ApplyChange(FIRST));
    assertThat(units()).doesNotContain(MOTORCYCLE);
    assertThat(alarm().endedAt()).isEqualTo(room.now());
    assertThat(planned()).isEmpty();
  }

  @Test
  void a_row_that_somebody_changed_meanwhile_is_left_as_he_made_it() {
    room.does("chief", plan(without(MOTORCYCLE)));
    RoomSettings moved =
        without(MOTORCYCLE)
            .withUnits(
                List.of(
                    TestSettings.unit(CAR, UnitKind.CAR, "central"),
                    TestSettings.unit(MOTORCYCLE, UnitKind.MOTORCYCLE, "port")));
    room.does("deputy", new AdoptSettings(1, moved));

    room.waits(NIGHT);

    assertThat(settings()).isEqualTo(moved);
    assertThat(planned().getFirst().obstacle().refusal()).isEqualTo("change-overtaken");
    assertThat(planned().getFirst().obstacle().args()).containsEntry("code", "M1");

    room.does("chief", new WithdrawChange(FIRST));
    assertThat(alarm().endedAt()).isEqualTo(room.now());
  }

  @Test
  void what_would_name_something_that_is_gone_by_then_does_not_take_effect() {
    room.does("chief", plan(withCar()));
    List<UnitDefinition> ashore =
        settings().units().stream().filter(unit -> !unit.post().equals("port")).toList();
    room.does(
        "deputy",
        new AdoptSettings(
            1, settings().withUnits(ashore).withPosts(List.of(settings().posts().getFirst()))));

    room.waits(NIGHT);

    assertThat(planned().getFirst().obstacle().refusal()).isEqualTo("settings-unknown-reference");
  }

  @Test
  void two_plans_for_one_row_do_not_stand_side_by_side() {
    room.does("chief", plan(without(MOTORCYCLE)));

    var refusal = room.mayNot("deputy", plan(without(MOTORCYCLE)));

    assertThat(refusal.code()).isEqualTo(RefusalCode.CHANGE_UNDER_WAY);
    assertThat(refusal.by()).isEqualTo(new PersonId("chief"));
    room.does("deputy", plan(withContact()));
    room.waits(NIGHT);
    assertThat(settings().duty().contacts()).hasSize(1);
    assertThat(units()).doesNotContain(MOTORCYCLE);
  }

  @Test
  void a_unit_that_is_out_now_may_be_planned_to_go_later() {
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, MOTORCYCLE));

    assertThat(room.does("chief", plan(without(MOTORCYCLE))))
        .isInstanceOf(ChangeEvent.ChangePlanned.class);
  }

  @Test
  void rules_change_as_one() {
    RoomSettings settings = settings().withDuty(settings().duty().withLogOnRequired(true));
    room.does("chief", plan(settings));
    room.waits(NIGHT);

    assertThat(settings()).isEqualTo(settings);
  }

  private PlanChange plan(RoomSettings settings) {
    return new PlanChange(room.state().settingsVersion(), settings, morning);
  }

  private RoomSettings settings() {
    return room.state().settings();
  }

  private RoomSettings withCar() {
    return settings()
        .withUnits(
            Stream.concat(
                    settings().units().stream(),
                    Stream.of(TestSettings.unit(NEW_CAR, UnitKind.CAR, "port")))
                .toList());
  }

  private RoomSettings without(UnitId unit) {
    return settings()
        .withUnits(settings().units().stream().filter(one -> !one.id().equals(unit)).toList());
  }

  private RoomSettings withContact() {
    Contact contact =
        new Contact("harbour", TestSettings.name("Harbour"), "0522000000", null, null);
    return settings().withDuty(settings().duty().withContacts(List.of(contact)));
  }

  private static Post port(String name) {
    return new Post("port", TestSettings.name(name), TestSettings.HARBOUR);
  }

  private List<UnitId> units() {
    return settings().units().stream().map(UnitDefinition::id).toList();
  }

  private List<PlannedChange> planned() {
    List<PlannedChange> planned = new ArrayList<>();
    room.state().setup().changes().byId().values().forEach(planned::add);
    return planned;
  }

  private Alarm alarm() {
    return room.state()
        .alarms()
        .find(new AlarmCause(AlarmKind.CHANGE_FAILED, Subject.numbered(1)))
        .orElseThrow();
  }
}
