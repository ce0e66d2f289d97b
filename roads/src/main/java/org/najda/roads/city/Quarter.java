package org.najda.roads.city;

import java.util.List;
import org.najda.roads.feature.Feature.Names;

/**
 * One quarter with all its streets laid out.
 *
 * @param whole all of its ground, up to the middle of the streets around it
 * @param built blocks between its streets, to be built on
 * @param open larger blocks kept free of streets, for gardens and large institutions
 */
record Quarter(
    String code,
    Names names,
    QuarterStyle style,
    CityDistrict.Bank bank,
    Block whole,
    List<Block> built,
    List<Block> open) {
  Quarter {
    built = List.copyOf(built);
    open = List.copyOf(open);
  }
}
