package org.najda.server.exercise;

import java.util.SplittableRandom;
import org.najda.registers.definition.Label;
import org.najda.roads.Point;
import org.najda.server.scenario.Scenario;
import org.najda.server.scenario.ScriptedCall;

/**
 * Who rings from where: the same for the same scenario, seed and ground.
 *
 * @param ground of the room that it is practised in
 */
record Casting(Scenario scenario, long seed, Ground ground) {
  /** A range that no exchange gives to anybody. */
  private static final String NUMBERS = "+2125000%05d";

  private static final int LEAST_UNCERTAINTY_METERS = 30;
  private static final int MOST_UNCERTAINTY_METERS = 200;
  private static final double STEPS_PER_METER = 1e7 / 111_195;

  /**
   * A caller.
   *
   * @param words for where it happens
   * @param uncertaintyMeters of the place where the network hears the caller
   */
  record Caller(String number, Point point, Label words, int uncertaintyMeters) {
    /** A line of the script with the place put in. */
    Label says(Label line) {
      return new Label(
          line.ar().replace("{place}", words.ar()),
          line.fr().replace("{place}", words.fr()),
          line.en().replace("{place}", words.en()));
    }
  }

  /**
   * The caller of a card.
   *
   * @param time how often the card has rung before; another time, somebody else rings
   */
  Caller caller(ScriptedCall card, int time) {
    Ground.Spot spot = spot(card.place());
    SplittableRandom random = random(card.key() + " " + time);
    return new Caller(
        NUMBERS.formatted(random.nextInt(100_000)),
        scattered(spot.point(), card.scatterMeters(), random),
        spot.words(),
        random.nextInt(LEAST_UNCERTAINTY_METERS, MOST_UNCERTAINTY_METERS));
  }

  private Ground.Spot spot(String place) {
    return ground.somewhere(scenario.places().get(place), random(place));
  }

  /** Of its own for each thing, so that none shifts what another gets. */
  private SplittableRandom random(String what) {
    return new SplittableRandom(seed * 31 + what.hashCode());
  }

  private static Point scattered(Point around, int meters, SplittableRandom random) {
    if (meters == 0) {
      return around;
    }
    int most = (int) (meters * STEPS_PER_METER);
    return new Point(
        around.lat7() + random.nextInt(-most, most + 1),
        around.lon7() + random.nextInt(-most, most + 1));
  }
}
