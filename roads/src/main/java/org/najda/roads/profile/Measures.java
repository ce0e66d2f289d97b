package org.najda.roads.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads speeds and lengths as people tag them; what can't be read counts as no limit. */
final class Measures {
  private static final Pattern SPEED = Pattern.compile("(\\d{1,3})(?:\\.\\d+)? ?(mph|km/h|kmh)?");
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,3}(?:[.,]\\d+)?) ?m?");
  private static final double KM_PER_MILE = 1.609344;

  private Measures() {}

  static int kmh(@Nullable String text) {
    if (text == null) {
      return Integer.MAX_VALUE;
    }
    if (text.equals("walk")) {
      return 5;
    }
    Matcher speed = SPEED.matcher(text);
    if (!speed.matches() || speed.group(1).matches("0+")) {
      return Integer.MAX_VALUE;
    }
    int number = Integer.parseInt(speed.group(1));
    return "mph".equals(speed.group(2)) ? (int) (number * KM_PER_MILE) : number;
  }

  static double meters(@Nullable String text) {
    Matcher length = LENGTH.matcher(text == null ? "" : text);
    return length.matches()
        ? Double.parseDouble(length.group(1).replace(',', '.'))
        : Double.POSITIVE_INFINITY;
  }
}
