package org.najda.server.publication;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which edition of which year.
 *
 * @param number 0 for the first, n for the n-th revised one
 */
public record EditionId(int year, int number) implements Comparable<EditionId> {
  private static final Pattern NAME = Pattern.compile("(\\d{4})-(\\d{1,4})");

  public EditionId {
    if (year < 1956 || year > 9999 || number < 0) {
      throw new IllegalArgumentException("no edition: " + year + ", " + number);
    }
  }

  /** The edition of such numbers; empty where there can be none. */
  static Optional<EditionId> find(int year, int number) {
    try {
      return Optional.of(new EditionId(year, number));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** The edition of such a {@link #name}; empty where there can be none. */
  static Optional<EditionId> find(String name) {
    Matcher parts = NAME.matcher(name.strip());
    return parts.matches()
        ? find(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
        : Optional.empty();
  }

  /** As files and the command line call it: {@code 2019-0}. */
  public String name() {
    return year + "-" + number;
  }

  boolean isRevised() {
    return number > 0;
  }

  /** The one that it revises. */
  EditionId before() {
    return new EditionId(year, number - 1);
  }

  /** The one that may revise it. */
  EditionId revised() {
    return new EditionId(year, number + 1);
  }

  /** Where those within work on it. */
  public String address() {
    return "/review/" + year + "/" + number;
  }

  @Override
  public int compareTo(EditionId other) {
    return year == other.year
        ? Integer.compare(number, other.number)
        : Integer.compare(year, other.year);
  }
}
