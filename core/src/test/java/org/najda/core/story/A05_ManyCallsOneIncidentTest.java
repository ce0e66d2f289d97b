package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.GeoPoint;
import org.najda.core.recommendation.Duplicate;
import org.najda.core.recommendation.Duplicates;

/** A whole street rings about one brawl. */
class A05_ManyCallsOneIncidentTest {
  private static final GeoPoint NEAR = GeoPoint.ofDegrees(33.5904, -7.61);

  private final TestRoom room = TestRoom.setUp();

  A05_ManyCallsOneIncidentTest() {
    room.does("exchange", Ask.ringFrom(room.now(), "number-1"));
    room.does("amina", Ask.answer(1, room.now()));
    room.does("amina", Ask.open(Ask.call(1), "brawl"));
    room.later(Duration.ofMinutes(2));
  }

  private List<Duplicate> offered(GeoPoint point, String numberKey) {
    long before = room.state().calls().size();
    room.does("exchange", Ask.ringFrom(room.now(), numberKey));
    return Duplicates.find(room.state(), point, "brawl", Ask.call(before + 1), room.now());
  }

  @Test
  void an_incident_nearby_is_offered_and_every_caller_is_kept() {
    assertThat(offered(NEAR, "number-2"))
        .containsExactly(new Duplicate(Ask.incident(1), 44, 120, true, false));
    room.does("youssef", Ask.answer(2, room.now()));
    room.does("youssef", Ask.attach(2, 1));

    var reports = room.state().incidents().get(Ask.incident(1)).reports();
    assertThat(reports.calls()).containsExactly(Ask.call(1), Ask.call(2));
    assertThat(reports.presented().at()).isEqualTo(TestRoom.START);
  }

  @Test
  void one_far_away_is_offered_only_to_the_same_number() {
    assertThat(offered(TestSettings.HARBOUR, "number-2")).isEmpty();
  }

  @Test
  void one_rung_about_from_the_same_number_is_offered_wherever_it_is() {
    room.does("exchange", Ask.hangUp(1, room.now()));
    room.does("exchange", Ask.ring(room.now(), "other"));
    room.does(
        "amina",
        new org.najda.core.command.CallCommand.DescribeCall(
            Ask.call(2), new org.najda.core.CallerRef("number-1", null)));

    var offered =
        Duplicates.find(room.state(), TestSettings.HARBOUR, "robbery", Ask.call(2), room.now());

    assertThat(offered).hasSize(1);
    assertThat(offered.getFirst().sameNumber()).isTrue();
    assertThat(offered.getFirst().sameNature()).isFalse();
  }

  @Test
  void neither_an_old_nor_a_closed_one_is_offered() {
    room.later(Duration.ofMinutes(9));
    assertThat(offered(NEAR, "number-2")).isEmpty();
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.closeIncident(2));
    assertThat(offered(NEAR, "number-3")).isEmpty();
  }
}
