package org.najda.roads.tile;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as a browser's map can draw it. MapLibre sets harakat beside their letter and does not
 * mirror brackets in right-to-left words; so in Arabic words the marks are left out, the tatweel
 * that only stretches with them, and brackets are swapped beforehand. The same rule as the
 * console's own labels.
 */
final class MapLabel {
  private static final Pattern ARABIC = Pattern.compile("[\\u0600-\\u06ff]");
  private static final Pattern MARKS =
      Pattern.compile("[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670]");
  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]«»]");
  private static final Map<String, String> OPPOSITE =
      Map.of("(", ")", ")", "(", "[", "]", "]", "[", "«", "»", "»", "«");

  private MapLabel() {}

  static String of(String name) {
    if (!ARABIC.matcher(name).find()) {
      return name;
    }
    String plain = MARKS.matcher(name).replaceAll("");
    return BRACKETS
        .matcher(plain)
        .replaceAll(bracket -> Matcher.quoteReplacement(OPPOSITE.get(bracket.group())));
  }
}
