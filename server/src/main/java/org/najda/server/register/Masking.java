package org.najda.server.register;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hides everybody but one from what he is shown: each name and number of others in the directory,
 * and words that a person has named. Somebody else's name in another spelling stays: whoever shows
 * the record reads it first.
 *
 * @param concerned the number of whom it is shown to
 * @param hidden what is hidden, a whole word wherever it stands; empty where nothing is
 */
record Masking(String concerned, List<String> hidden) {
  static final String MASK = "█████";

  /** Shorter ones are parts of other numbers. */
  private static final int SHORTEST = 3;

  /**
   * @param names of the service, by number
   * @param more words to be hidden as well, one a line
   */
  static Masking of(String concerned, Map<String, String> names, String more) {
    String own = names.getOrDefault(concerned, concerned);
    Stream<String> others =
        names.entrySet().stream()
            .filter(each -> !each.getKey().equals(concerned))
            .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
            .filter(Predicate.not(own::equals));
    return new Masking(
        concerned,
        Stream.concat(others, more.lines().map(String::strip))
            .filter(word -> word.length() >= SHORTEST)
            .distinct()
            // A longer one first: it may hold a shorter.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** A text without what is hidden. */
  String apply(String text) {
    List<String> found = hidden.stream().filter(word -> holds(text, word)).toList();
    if (found.isEmpty()) {
      return text;
    }
    String any = found.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return pattern(any).matcher(text).replaceAll(Matcher.quoteReplacement(MASK));
  }

  private static boolean holds(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  private static Pattern pattern(String any) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
