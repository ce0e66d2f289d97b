package org.najda.server.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a revised edition gives otherwise than the one before.
 *
 * @param before as it was published; null where it was not there
 * @param now null where it is there no more
 * @param why what somebody noted; null where nobody has
 */
public record Difference(
    String indicator,
    @Nullable PublishedFigure before,
    @Nullable PublishedFigure now,
    @Nullable String why) {

  /**
   * All of them, in the order of the figures now; those that are there no more come last.
   *
   * @param notes why, by indicator
   */
  public static List<Difference> between(
      List<PublishedFigure> before, List<PublishedFigure> now, Map<String, String> notes) {
    SequencedMap<String, PublishedFigure> published = new LinkedHashMap<>();
    before.forEach(figure -> published.put(figure.indicator(), figure));
    List<Difference> all = new ArrayList<>();
    for (PublishedFigure figure : now) {
      String id = figure.indicator();
      PublishedFigure old = published.remove(id);
      if (old == null || figure.differsFrom(old)) {
        all.add(new Difference(id, old, figure, notes.get(id)));
      }
    }
    published.forEach((id, gone) -> all.add(new Difference(id, gone, null, notes.get(id))));
    return all;
  }
}
