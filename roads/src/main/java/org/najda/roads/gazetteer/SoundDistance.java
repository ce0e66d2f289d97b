package org.najda.roads.gazetteer;

import java.util.Arrays;

/**
 * How far what was typed is from a word, in tenths of a typing error: Damerau and Levenshtein's
 * distance (optimal string alignment) with light costs for vowels and for letters that are often
 * taken for one another. What was typed may stop anywhere in the word. Not for two threads at once.
 */
final class SoundDistance {
  /** One wrong, missing, surplus or swapped letter. */
  static final int ERROR = 10;

  /** More than any limit. */
  static final int FAR = 1_000;

  private static final int VOWEL = 4;
  private static final int OTHER_VOWEL = 3;
  private static final int ALIKE = 5;
  private static final int UNFINISHED = 2;
  private static final int MOST_UNFINISHED = 4;
  private static final String LIKE = "ks kg gj kQ gQ hQ sz s$ z$ dt bp dz td fv bv vu mn ";

  private int[] before = new int[0];
  private int[] last = new int[0];
  private int[] row = new int[0];

  /**
   * @return tenths of an error, {@link #FAR} beyond the limit
   */
  int between(String typed, String word, int limit) {
    int width = Math.min(word.length(), typed.length() + limit / VOWEL + 1);
    reserve(width + 1);
    last[0] = 0;
    for (int j = 1; j <= width; j++) {
      last[j] = last[j - 1] + weight(word.charAt(j - 1));
    }
    for (int i = 1; i <= typed.length(); i++) {
      if (fillRow(typed, word, i, width) > limit) {
        return FAR;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return ending(word, width, limit);
  }

  private int ending(String word, int width, int limit) {
    int least = width == word.length() ? last[width] : FAR;
    for (int j = 1; j <= width; j++) {
      int rest = word.length() - j;
      int unfinished = rest == 0 ? 0 : Math.min(MOST_UNFINISHED, UNFINISHED + rest / 2);
      least = Math.min(least, last[j] + unfinished);
    }
    return least <= limit + MOST_UNFINISHED ? least : FAR;
  }

  private int fillRow(String typed, String word, int i, int width) {
    char a = typed.charAt(i - 1);
    row[0] = last[0] + weight(a);
    int least = row[0];
    for (int j = 1; j <= width; j++) {
      char b = word.charAt(j - 1);
      int cost = last[j - 1] + (a == b ? 0 : exchange(a, b));
      cost = Math.min(cost, last[j] + weight(a));
      cost = Math.min(cost, row[j - 1] + weight(b));
      boolean swapped = i > 1 && j > 1 && a == word.charAt(j - 2) && b == typed.charAt(i - 2);
      row[j] = swapped && a != b ? Math.min(cost, before[j - 2] + ERROR) : cost;
      least = Math.min(least, row[j]);
    }
    return least;
  }

  /** What it costs to leave a letter out or put it in. */
  private static int weight(char letter) {
    return letter == 'h' || Sound.isVowel(letter) ? VOWEL : ERROR;
  }

  private static int exchange(char a, char b) {
    if (Sound.isVowel(a) && Sound.isVowel(b)) {
      return OTHER_VOWEL;
    }
    return alike(a, b) || alike(b, a) ? ALIKE : ERROR;
  }

  private static boolean alike(char a, char b) {
    for (int i = LIKE.indexOf(a); i >= 0; i = LIKE.indexOf(a, i + 1)) {
      if (i % 3 == 0 && LIKE.charAt(i + 1) == b) {
        return true;
      }
    }
    return false;
  }

  private void reserve(int length) {
    if (row.length < length) {
      before = Arrays.copyOf(before, length);
      last = Arrays.copyOf(last, length);
      row = Arrays.copyOf(row, length);
    }
  }
}
