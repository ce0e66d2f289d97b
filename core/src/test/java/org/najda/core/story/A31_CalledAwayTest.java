package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.ARMED_CAR;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.FOOT;
import static org.najda.core.story.TestSettings.MOTORCYCLE;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.najda.core.Priority;
import org.najda.core.UnitId;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.dispatch.Waiting;
import org.najda.core.recommendation.Approach;
import org.najda.core.recommendation.PastJobs;
import org.najda.core.recommendation.Recommendation;
import org.najda.core.recommendation.Recommender;
import org.najda.core.settings.Response;
import org.najda.core.settings.Sending;

/** A robbery, and the nearest patrol is settling a brawl. */
class A31_CalledAwayTest {
  private final TestRoom room = TestRoom.setUp();
  private final SortedMap<UnitId, Approach> approaches = new TreeMap<>();

  private void brawlsMayBeBrokenOff() {
    Response response = TestSettings.RESPONSE;
    room.does(
        "chief",
        new AdoptSettings(
            1,
            TestSettings.withResponse(
                response
                    .withRules(response.rules().with(Sending.OFF.withInterruptible(true)))
                    .withNatures(
                        response.natures().stream()
                            .map(nature -> nature.withInterruptibleFrom(new Priority(2)))
                            .toList()))));
  }

  private void drives(UnitId unit, long minutes) {
    approaches.put(
        unit,
        new Approach(TestSettings.MEDINA, PositionBasis.FRESH, 5L, minutes * 60_000, 900, false));
  }

  private Recommendation recommended(long incident) {
    return Recommender.recommend(
        room.state(), Ask.incident(incident), room.now(), approaches, PastJobs.NONE);
  }

  @Test
  void the_room_shows_who_could_leave_a_brawl_and_only_the_dispatcher_calls_him_away() {
    brawlsMayBeBrokenOff();
    drives(CAR, 1);
    drives(ARMED_CAR, 7);
    drives(MOTORCYCLE, 9);
    drives(FOOT, 20);
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, CAR));
    room.does("amina", Ask.open(null, "robbery"));

    Recommendation answer = recommended(2);
    assertThat(answer.ranked().getFirst().unit().unit()).isEqualTo(CAR);
    assertThat(answer.ranked().getFirst().unit().isFree()).isFalse();
    assertThat(answer.suggested()).containsExactly(ARMED_CAR, MOTORCYCLE);
    assertThat(room.state().units().get(CAR).incident()).isEqualTo(Ask.incident(1));

    room.does("amina", Ask.interrupt(2, CAR));

    assertThat(room.state().units().get(CAR).incident()).isEqualTo(Ask.incident(2));
    assertThat(room.state().incidents().get(Ask.incident(1)).isOpen()).isTrue();
    assertThat(room.state().incidents().get(Ask.incident(1)).waiting())
        .extracting(Waiting::cause)
        .containsExactly(Waiting.Cause.INTERRUPTED);
    // The brawl waits for anybody now, and whoever is free is proposed for it.
    assertThat(recommended(1).suggested()).containsExactly(ARMED_CAR);
  }

  @Test
  void the_journal_keeps_that_the_unit_was_not_free() {
    brawlsMayBeBrokenOff();
    drives(CAR, 1);
    drives(ARMED_CAR, 7);
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, CAR));
    room.does("amina", Ask.open(null, "robbery"));

    List<RankedUnit> best =
        recommended(2).evidence("map-1", "cd".repeat(32), List.of(ARMED_CAR)).best();

    assertThat(best.getFirst().unit()).isEqualTo(CAR);
    assertThat(best.getFirst().engagement()).isNotNull();
    assertThat(best.getFirst().engagement().incident()).isEqualTo(Ask.incident(1));
  }
}
