package org.najda.roads.travel;

import java.util.List;
import java.util.Optional;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.Direction;
import org.najda.roads.snap.Snap;

/** Whether many drive to one place or from it. */
enum Heading {
  TO_PLACE {
    @Override
    Direction direction() {
      return Direction.TO_ONE;
    }

    @Override
    List<Link> atPlace(RoadGraph graph, Snap place) {
      return Link.entries(graph, place);
    }

    @Override
    List<Link> atOther(RoadGraph graph, Snap other) {
      return Link.exits(graph, other);
    }

    @Override
    Optional<Direct> direct(RoadGraph graph, Snap place, Snap other) {
      return Direct.best(graph, other, place);
    }
  },
  FROM_PLACE {
    @Override
    Direction direction() {
      return Direction.FROM_ONE;
    }

    @Override
    List<Link> atPlace(RoadGraph graph, Snap place) {
      return Link.exits(graph, place);
    }

    @Override
    List<Link> atOther(RoadGraph graph, Snap other) {
      return Link.entries(graph, other);
    }

    @Override
    Optional<Direct> direct(RoadGraph graph, Snap place, Snap other) {
      return Direct.best(graph, place, other);
    }
  };

  abstract Direction direction();

  abstract List<Link> atPlace(RoadGraph graph, Snap place);

  abstract List<Link> atOther(RoadGraph graph, Snap other);

  abstract Optional<Direct> direct(RoadGraph graph, Snap place, Snap other);
}
