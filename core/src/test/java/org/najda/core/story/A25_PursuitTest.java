package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.MOTORCYCLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.core.PlaceSource;
import org.najda.core.Progress;
import org.najda.core.command.Command;
import org.najda.core.command.FollowCommand.StopFollowing;
import org.najda.core.command.IncidentCommand.MoveIncident;
import org.najda.core.command.TieCommand.MergeIncident;
import org.najda.core.command.TieCommand.UndoMerger;
import org.najda.core.desk.RefusalCode;
import org.najda.core.incident.Following;
import org.najda.core.incident.Incident;

/** A stolen car is tailed through the city: the incident is where the patrol behind it is. */
class A25_PursuitTest {
  private final TestRoom room = TestRoom.setUp();

  A25_PursuitTest() {
    room.does("amina", Ask.open(null, "robbery"));
    room.does("amina", Ask.send(1, CAR));
  }

  private Incident incident() {
    return room.state().incidents().get(Ask.incident(1));
  }

  private @Nullable Following following() {
    return incident().scene().following();
  }

  @Test
  void the_incident_goes_along_with_the_unit_and_the_journal_says_who_was_seen_when() {
    room.does("amina", Ask.follow(1, CAR));
    room.later(Duration.ofSeconds(30));
    Instant seen = room.now().minusSeconds(5);
    room.does("server", Ask.carry(1, CAR, seen));

    assertThat(incident().scene().place().point()).isEqualTo(TestSettings.HARBOUR);
    assertThat(incident().scene().place().source()).isEqualTo(PlaceSource.UNIT);
    assertThat(incident().scene().district()).isEqualTo("harbour");
    assertThat(following().seenAt()).isEqualTo(seen);
    assertThat(following().by().value()).isEqualTo("amina");
  }

  @Test
  void what_was_seen_before_is_not_told_after() {
    room.does("amina", Ask.follow(1, CAR));
    room.later(Duration.ofSeconds(30));
    room.does("server", Ask.carry(1, CAR, room.now()));

    assertThat(room.mayNot("server", Ask.carry(1, CAR, room.now().minusSeconds(9))).code())
        .isEqualTo(RefusalCode.TIME_BACKWARDS);
  }

  @Test
  void only_a_unit_on_a_mission_at_it_is_followed_and_another_takes_its_place() {
    assertThat(room.mayNot("amina", Ask.follow(1, MOTORCYCLE)).code())
        .isEqualTo(RefusalCode.UNIT_NOT_ON_MISSION);
    room.does("amina", Ask.follow(1, CAR));
    assertThat(room.mayNot("amina", Ask.follow(1, CAR)).code())
        .isEqualTo(RefusalCode.NOTHING_CHANGES);

    room.does("amina", Ask.send(1, MOTORCYCLE));
    room.does("amina", Ask.follow(1, MOTORCYCLE));

    assertThat(following().unit()).isEqualTo(MOTORCYCLE);
    assertThat(room.mayNot("server", Ask.carry(1, CAR, room.now())).code())
        .isEqualTo(RefusalCode.INCIDENT_FOLLOWS_NO_UNIT);
  }

  @Test
  void it_ends_with_a_word_with_a_hand_on_the_map_and_with_the_mission() {
    List<Command> endings =
        List.of(
            new StopFollowing(Ask.incident(1)),
            new MoveIncident(Ask.incident(1), Ask.place(TestSettings.MEDINA)),
            Ask.exchange(1, CAR, MOTORCYCLE),
            Ask.report(1, MOTORCYCLE, Progress.CLEARED, room.now()));
    for (Command ending : endings) {
      room.does("amina", Ask.follow(1, incident().listActiveUnits().getFirst()));
      room.does("amina", ending);
      assertThat(following()).as(ending.toString()).isNull();
    }
    assertThat(room.mayNot("server", Ask.carry(1, CAR, room.now())).code())
        .as("a position that comes late moves nothing any more")
        .isEqualTo(RefusalCode.INCIDENT_FOLLOWS_NO_UNIT);
  }

  @Test
  void a_merger_takes_the_unit_along_and_leaves_the_following_behind() {
    room.does("amina", Ask.follow(1, CAR));
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", new MergeIncident(Ask.incident(1), Ask.incident(2)));

    assertThat(following()).isNull();
    room.does("amina", Ask.follow(2, CAR));
    room.does("amina", new UndoMerger(Ask.incident(1)));
    assertThat(room.state().incidents().get(Ask.incident(2)).scene().following()).isNull();
  }
}
