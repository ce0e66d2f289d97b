package org.najda.roads.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;

/**
 * Reads a place from coordinates as people paste them: degrees with point or comma, degrees and
 * minutes, degrees, minutes and seconds, signs or letters of the four winds in Arabic, English,
 * French and Portuguese, digits of either script.
 */
final class CoordinateText {
  private static final String NUMBER = "\\d{1,3}(?:\\.\\d+)?";
  private static final Pattern WHOLE =
      Pattern.compile("(?:[-+]?[\\d.]+|[°º'\"d:;,NSEW\\s])*", Pattern.CASE_INSENSITIVE);

  /** Two whole numbers alone are rather those of a house and a street. */
  private static final Pattern TELLING = Pattern.compile("[.°º'd:NSEW]", Pattern.CASE_INSENSITIVE);

  private static final String SIZE =
      "([-+])?("
          + NUMBER
          + ")\\s*(?:[°ºd:]\\s*(?:("
          + NUMBER
          + ")\\s*(?:[':]\\s*(?:("
          + NUMBER
          + ")\\s*\"?)?)?)?)?";
  private static final Pattern WIND_FIRST =
      Pattern.compile("(?<wind>[NSEW])\\s*" + SIZE, Pattern.CASE_INSENSITIVE);
  private static final Pattern WIND_LAST =
      Pattern.compile(SIZE + "\\s*(?<wind>[NSEW])?", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 100;
  private static final double SIXTY = 60;

  private CoordinateText() {}

  /** The place, if the text is nothing but coordinates; latitude first where nothing says else. */
  static Optional<Point> find(String text) {
    String plain = plain(text);
    if (plain.length() > LONGEST
        || !WHOLE.matcher(plain).matches()
        || !TELLING.matcher(plain).find()) {
      return Optional.empty();
    }
    List<Angle> angles = new ArrayList<>();
    boolean windFirst = !plain.isEmpty() && Character.isLetter(plain.charAt(0));
    Matcher matcher = (windFirst ? WIND_FIRST : WIND_LAST).matcher(plain);
    int shift = windFirst ? 1 : 0;
    while (matcher.find()) {
      angles.add(Angle.of(matcher.toMatchResult(), shift));
    }
    return angles.size() == 2 ? point(angles.get(0), angles.get(1)) : Optional.empty();
  }

  /** The place at these degrees, if there is one. */
  static Optional<Point> point(double lat, double lon) {
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
        ? Optional.of(Point.ofDegrees(lat, lon))
        : Optional.empty();
  }

  private static Optional<Point> point(Angle first, Angle second) {
    boolean turned = first.isLongitude() || second.isLatitude();
    boolean twice =
        first.isLongitude() && second.isLongitude() || first.isLatitude() && second.isLatitude();
    if (twice || !first.isWhole() || !second.isWhole()) {
      return Optional.empty();
    }
    return turned ? point(second.degrees, first.degrees) : point(first.degrees, second.degrees);
  }

  /**
   * Latin digits and letters, a point before decimals, what else is written for minutes as {@code
   * '}.
   */
  static String plain(String text) {
    StringBuilder latin = new StringBuilder();
    text.codePoints()
        .filter(letter -> Character.getType(letter) != Character.FORMAT)
        .forEach(letter ->
            latin.appendCodePoint(
                Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter));
    return decimals(
        latin
            .toString()
            .replaceAll("[٫]", ".")
            .replaceAll("[،؛]", ";")
            .replaceAll("[−–]", "-")
            .replaceAll("[′’‘´`]", "'")
            .replaceAll("[″”“]|''", "\"")
            .replaceAll("(?i)latitude|longitude|lat|lon|lng|long|خط العرض|خط الطول", "")
            .replaceAll("شمالا|شمال|(?i)north|nord|norte", "N")
            .replaceAll("جنوبا|جنوب|(?i)south|sud(?!\\w)|sul(?!\\w)", "S")
            .replaceAll("شرقا|شرق|(?i)\\beast|\\best\\b|\\beste\\b", "E")
            .replaceAll("غربا|غرب|(?i)west|ouest|oeste", "W")
            .replaceAll("(?<=\\d[°'\"\\s]{0,3})[oO](?![a-z])", "W")
            .replaceAll("[()\\[\\]=]", " ")
            .replaceAll("^[\\s:]+", "")
            .replaceAll("(?<![\\d])\\s*:", " ")
            .strip());
  }

  /** Commas within numbers become points where they can be nothing else. */
  private static String decimals(String text) {
    boolean decimal = text.matches("\\D*\\d{1,3},\\d+\\D*[;\\s]\\D*\\d{1,3},\\d+\\D*");
    return decimal ? text.replaceAll("(?<=\\d),(?=\\d)", ".") : text;
  }

  /**
   * @param wind which side of the equator or of Greenwich, null when only a sign says
   */
  private record Angle(double degrees, @Nullable Character wind, boolean isWhole) {
    /**
     * @param shift by how much the wind stands before the sign
     */
    static Angle of(MatchResult found, int shift) {
      String letter = found.group("wind");
      Character wind = letter == null ? null : Character.toUpperCase(letter.charAt(0));
      double minutes = number(found.group(3 + shift));
      double seconds = number(found.group(4 + shift));
      double size = number(found.group(2 + shift)) + minutes / SIXTY + seconds / SIXTY / SIXTY;
      boolean below = "-".equals(found.group(1 + shift)) || wind != null && "SW".indexOf(wind) >= 0;
      return new Angle(below ? -size : size, wind, minutes < SIXTY && seconds < SIXTY);
    }

    private static double number(@Nullable String digits) {
      return digits == null ? 0 : Double.parseDouble(digits);
    }

    boolean isLatitude() {
      return wind != null && (wind == 'N' || wind == 'S');
    }

    boolean isLongitude() {
      return wind != null && (wind == 'E' || wind == 'W');
    }
  }
}
