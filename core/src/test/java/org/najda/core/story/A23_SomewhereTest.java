package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.command.IncidentCommand.MoveIncident;
import org.najda.core.desk.RefusalCode;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.recommendation.Approach;
import org.najda.core.recommendation.Duplicates;
import org.najda.core.recommendation.PastJobs;
import org.najda.core.recommendation.Reason;
import org.najda.core.recommendation.Recommendation;
import org.najda.core.recommendation.Recommender;

/** "Somewhere along the coast road": help is sent before anybody can point at the map. */
class A23_SomewhereTest {
  private static final IncidentId FIRST = new IncidentId(1);

  private final TestRoom room = TestRoom.setUp();

  @Test
  void words_and_a_district_are_enough_and_no_point_is_made_up() {
    room.does("amina", Ask.openSomewhere("brawl", "along the coast road", "harbour"));

    var scene = room.state().incidents().get(FIRST).scene();
    assertThat(scene.place().point()).isNull();
    assertThat(scene.place().label()).isEqualTo("along the coast road");
    assertThat(scene.district()).isEqualTo("harbour");
    assertThat(room.state().setup().listGroups(scene)).containsExactly("east");
  }

  @Test
  void without_a_district_nobody_looks_after_it_more_than_another() {
    room.does("amina", Ask.openSomewhere("brawl", "along the coast road", null));

    assertThat(room.state().setup().listGroups(room.state().incidents().get(FIRST).scene()))
        .isEmpty();
  }

  @Test
  void nobody_is_ranked_by_a_way_that_nobody_knows_those_in_the_district_come_first() {
    room.does("amina", Ask.openSomewhere("brawl", "along the coast road", "harbour"));

    Recommendation answer = recommendation();

    assertThat(answer.ranked()).hasSize(4);
    assertThat(answer.ranked())
        .allSatisfy(one -> {
          assertThat(one.unit().travelMillis()).isNull();
          assertThat(one.reasons()).extracting(Reason::code).contains(Reason.Code.NO_POINT);
        });
    assertThat(answer.ranked().getFirst().unit().unit()).isEqualTo(TestSettings.MOTORCYCLE);
    assertThat(answer.ranked().getFirst().reasons())
        .extracting(Reason::code)
        .contains(Reason.Code.IN_DISTRICT);
  }

  @Test
  void one_act_gives_it_its_point_and_everything_follows_from_it() {
    room.does("amina", Ask.openSomewhere("brawl", "along the coast road", "harbour"));
    room.does("amina", new MoveIncident(FIRST, Ask.place(TestSettings.MEDINA)));

    var scene = room.state().incidents().get(FIRST).scene();
    assertThat(scene.district()).isEqualTo("medina");
    assertThat(scene.place().point()).isEqualTo(TestSettings.MEDINA);
    assertThat(recommendation().ranked())
        .allSatisfy(one ->
            assertThat(one.reasons())
                .extracting(Reason::code)
                .doesNotContain(Reason.Code.NO_POINT));
  }

  @Test
  void a_point_that_proves_wrong_is_taken_back_and_the_words_stand_as_before() {
    room.does("amina", Ask.openSomewhere("brawl", "along the coast road", "harbour"));
    var before = room.state().incidents().get(FIRST).scene();
    room.does("amina", new MoveIncident(FIRST, Ask.place(TestSettings.MEDINA)));

    room.does("amina", new MoveIncident(FIRST, before.place(), "harbour"));

    assertThat(room.state().incidents().get(FIRST).scene()).isEqualTo(before);
    assertThat(room.mayNot("amina", new MoveIncident(FIRST, before.place(), "moon")).code())
        .isEqualTo(RefusalCode.UNKNOWN_DISTRICT);
  }

  @Test
  void it_is_no_duplicate_of_what_happens_at_a_point() {
    room.does("amina", Ask.openSomewhere("brawl", "along the coast road", "harbour"));
    room.later(Duration.ofMinutes(1));

    assertThat(Duplicates.find(room.state(), TestSettings.HARBOUR, "brawl", null, room.now()))
        .isEmpty();
  }

  /** The motorcycle alone is in the harbour. */
  private Recommendation recommendation() {
    SortedMap<UnitId, Approach> approaches = new TreeMap<>();
    for (UnitId unit : room.state().units().keys()) {
      GeoPoint at =
          unit.equals(TestSettings.MOTORCYCLE) ? TestSettings.HARBOUR : TestSettings.MEDINA;
      approaches.put(unit, new Approach(at, PositionBasis.FRESH, 3L, null, null, false));
    }
    return Recommender.recommend(room.state(), FIRST, room.now(), approaches, PastJobs.NONE);
  }
}
