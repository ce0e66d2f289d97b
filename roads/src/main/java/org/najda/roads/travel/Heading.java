package org.najda.roads.travel;

import java.util.Optional;
import org.najda.roads.traffic.Weighting;

/** Whether many drive to one place or from it. */
enum Heading {
  TO_PLACE {
    @Override
    Side atPlace(Stop place) {
      return place.reaching();
    }

    @Override
    Side atOther(Stop other) {
      return other.leaving();
    }

    @Override
    Optional<Direct> direct(Weighting roads, Stop place, Stop other) {
      return Direct.best(roads, other, place);
    }
  },
  FROM_PLACE {
    @Override
    Side atPlace(Stop place) {
      return place.leaving();
    }

    @Override
    Side atOther(Stop other) {
      return other.reaching();
    }

    @Override
    Optional<Direct> direct(Weighting roads, Stop place, Stop other) {
      return Direct.best(roads, place, other);
    }
  };

  abstract Side atPlace(Stop place);

  abstract Side atOther(Stop other);

  abstract Optional<Direct> direct(Weighting roads, Stop place, Stop other);
}
