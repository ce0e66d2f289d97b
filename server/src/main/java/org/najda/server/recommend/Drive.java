package org.najda.server.recommend;

import org.najda.core.settings.UnitKind;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.traffic.RoadsNow;

/** How a unit drives. */
enum Drive {
  /** With lights and siren, as units are ranked: signs and turn restrictions do not hold it. */
  EMERGENCY,
  /** As everybody drives, by every sign. */
  ORDINARY;

  /** The roads of a kind of unit that drives so. */
  TravelTimes on(RoadsNow roads, UnitKind kind) {
    return switch (this) {
      case EMERGENCY -> roads.times(kind);
      case ORDINARY -> roads.ordinary(kind);
    };
  }
}
