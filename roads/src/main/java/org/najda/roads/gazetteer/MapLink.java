package org.najda.roads.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.najda.roads.Point;

/** Reads the place from a link to a map. The link is text here; nobody opens it. */
final class MapLink {
  private static final String PAIR = "(-?\\d{1,3}(?:\\.\\d+)?)[,~](-?\\d{1,3}(?:\\.\\d+)?)";

  /** In order: what a link is about comes before what its map shows. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("!3d(-?\\d{1,3}(?:\\.\\d+)?)!4d(-?\\d{1,3}(?:\\.\\d+)?)"),
          Pattern.compile("[?&]mlat=(-?[\\d.]+)&mlon=(-?[\\d.]+)"),
          Pattern.compile(
              "[?&](?:q|query|ll|sll|daddr|destination|cp|center|point)=(?:loc:)?" + PAIR),
          Pattern.compile("^geo:" + PAIR),
          Pattern.compile("/(?:place|search|dir)/(?:[^/]*/)?" + PAIR),
          Pattern.compile("@" + PAIR),
          Pattern.compile("#(?:map=|\\d*/?)?\\d{1,2}(?:\\.\\d+)?/(-?\\d[\\d.]*)/(-?\\d[\\d.]*)"));

  private static final Pattern LINK = Pattern.compile("^(?:https?://|geo:)\\S+$");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d+)?");

  private MapLink() {}

  /** Whether the text is a link at all. */
  static boolean isLink(String text) {
    return LINK.matcher(text.strip()).matches();
  }

  /** The place it says; a short link says none. */
  static Optional<Point> find(String text) {
    String link =
        text.strip().replace("%2C", ",").replace("%2c", ",").replace("%20", "").replace("+", "");
    if (!isLink(text)) {
      return Optional.empty();
    }
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(link);
      if (matcher.find() && isNumber(matcher.group(1)) && isNumber(matcher.group(2))) {
        return CoordinateText.point(
            Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String text) {
    String size = text.startsWith("-") ? text.substring(1) : text;
    return NUMBER.matcher(size).matches();
  }
}
