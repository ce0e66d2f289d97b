package org.najda.server.traffic;

import org.jspecify.annotations.Nullable;
import org.najda.roads.Profile;
import org.najda.roads.traffic.Conditions;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.map.OpenMap;

/**
 * Roads for a car that keeps every rule. Weighted when somebody first asks: few do, and the others
 * need not wait for it.
 */
final class OrdinaryRoads {
  private final OpenMap map;
  private final Conditions conditions;
  private @Nullable TravelTimes times;

  OrdinaryRoads(OpenMap map, Conditions conditions) {
    this.map = map;
    this.conditions = conditions;
  }

  synchronized TravelTimes times() {
    TravelTimes known = times;
    if (known == null) {
      TravelTimes usual = map.travelTimes(Profile.CAR);
      known = conditions.equals(Conditions.USUAL) ? usual : usual.under(conditions);
      times = known;
    }
    return known;
  }
}
