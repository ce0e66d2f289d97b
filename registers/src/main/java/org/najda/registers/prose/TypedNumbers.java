package org.najda.registers.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the numbers that somebody typed: digits of any script, fractions and Roman numerals that
 * are characters of their own, and number words. What is plainly a date, a year, an article of a
 * law or the emergency line is left alone ({@link PlainNumbers}).
 */
final class TypedNumbers {
  private static final Pattern DIGITS =
      Pattern.compile("\\p{N}(?:[\\p{N}.,٫٬/’'\\u00A0\\u202F-]*\\p{N})?");

  private TypedNumbers() {}

  /**
   * @param at where it begins in the line, from 0
   */
  record Found(int at, String text) {}

  static List<Found> in(Tongue tongue, String line) {
    List<MatchResult> plain = PlainNumbers.in(tongue, line);
    List<Found> found = new ArrayList<>();
    DIGITS
        .matcher(line)
        .results()
        .filter(number -> plain.stream().noneMatch(each -> holds(each, number)))
        .forEach(number -> found.add(new Found(number.start(), number.group())));
    found.addAll(NumberWords.in(tongue, line));
    found.sort(Comparator.comparingInt(Found::at));
    return found;
  }

  private static boolean holds(MatchResult whole, MatchResult part) {
    return whole.start() <= part.start() && part.end() <= whole.end();
  }
}
