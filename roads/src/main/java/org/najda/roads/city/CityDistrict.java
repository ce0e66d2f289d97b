package org.najda.roads.city;

import java.util.List;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;

/**
 * A quarter of the city, as a command room sees it.
 *
 * @param code short and unique in the city, for example {@code n3}
 * @param outline a simple ring, not closed
 * @param middle a place well inside, on or near a street
 */
public record CityDistrict(
    String code, Names names, Bank bank, int population, List<Point> outline, Point middle) {
  /** The side of the river. */
  public enum Bank {
    NORTH,
    SOUTH
  }

  /** Copies the list. */
  public CityDistrict {
    outline = List.copyOf(outline);
  }
}
