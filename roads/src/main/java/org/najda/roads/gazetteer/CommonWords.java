package org.najda.roads.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table {@code common-words.txt}: words that say little, and stand for one another. */
final class CommonWords {
  /** Of a word that is in no group. */
  static final int NONE = -1;

  private static final CommonWords TABLE = read();

  private final Map<String, Integer> groups = new HashMap<>();
  private final List<Float> weights = new ArrayList<>();

  private CommonWords() {}

  /** The first group that a word is in, {@link #NONE} for none. */
  static int group(String letters) {
    return TABLE.groups.getOrDefault(letters, NONE);
  }

  /** What a word of this group counts in a comparison. */
  static float weight(int group) {
    return TABLE.weights.get(group);
  }

  private static CommonWords read() {
    InputStream table = CommonWords.class.getResourceAsStream("common-words.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
      CommonWords words = new CommonWords();
      lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] words = line.split(" ");
    int group = weights.size();
    weights.add(Float.valueOf(words[0]));
    for (int i = 1; i < words.length; i++) {
      groups.putIfAbsent(words[i], group);
    }
  }
}
