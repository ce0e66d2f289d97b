package org.najda.roads.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The different words of all names, and how like each is to a word that was typed. */
final class Vocabulary {
  private static final float SAME_SOUND = 0.98f;
  private static final float SAME_GROUP = 0.9f;
  private static final float SAME_GROUP_BEGUN = 0.8f;
  private static final float PER_TENTH = 0.02f;
  private static final float PER_TENTH_SHORT = 0.03f;
  private static final int SHORT = 4;
  private static final int LETTER_BY_LETTER = 1;

  private final List<Word> words = new ArrayList<>();
  private final Map<String, Integer> byLetters = new HashMap<>();

  /** The number of a word, which is taken up if it is new. */
  int add(Word word) {
    return byLetters.computeIfAbsent(
        word.letters(),
        letters -> {
          words.add(word);
          return words.size() - 1;
        });
  }

  int size() {
    return words.size();
  }

  Word word(int number) {
    return words.get(number);
  }

  /** By number of word: 1 for the same, less for one that is like it or begins so, 0 for others. */
  float[] likeness(Word typed) {
    float[] likeness = new float[words.size()];
    Integer same = byLetters.get(typed.letters());
    if (!typed.isNumber()) {
      compareAll(typed, likeness);
    }
    if (typed.isCommon()) {
      compareGroup(typed, likeness);
    }
    if (same != null) {
      likeness[same] = 1;
    }
    return likeness;
  }

  private void compareGroup(Word typed, float[] likeness) {
    float found = typed.letters().length() > 1 ? SAME_GROUP : SAME_GROUP_BEGUN;
    for (int i = 0; i < likeness.length; i++) {
      if (words.get(i).group() == typed.group()) {
        likeness[i] = Math.max(likeness[i], found);
      }
    }
  }

  private void compareAll(Word typed, float[] likeness) {
    SoundDistance distance = new SoundDistance();
    int limit = limit(typed.sound().length());
    int mostMissing = limit / SoundDistance.ERROR;
    for (int i = 0; i < likeness.length; i++) {
      Word word = words.get(i);
      if (Long.bitCount(typed.consonants() & ~word.consonants()) <= mostMissing
          && !word.isNumber()) {
        likeness[i] = likeness(distance, typed, word, limit);
      }
    }
  }

  private static float likeness(SoundDistance distance, Word typed, Word word, int limit) {
    int tenths = distance.between(typed.sound(), word.sound(), limit);
    if (tenths == 0) {
      return SAME_SOUND;
    }
    if (tenths == SoundDistance.FAR && typed.letters().charAt(0) == word.letters().charAt(0)) {
      tenths = distance.between(typed.letters(), word.letters(), limit) + LETTER_BY_LETTER;
    }
    return of(tenths, typed.sound().length());
  }

  /** From tenths of an error to a likeness. */
  static float of(int tenths, int length) {
    return tenths >= SoundDistance.FAR
        ? 0
        : 1 - tenths * (length <= SHORT ? PER_TENTH_SHORT : PER_TENTH);
  }

  /** How many tenths of an error a word of so many sounds may hold. */
  static int limit(int length) {
    if (length <= 2) {
      return length == 2 ? SoundDistance.ERROR / 2 : 0;
    }
    return length <= SHORT ? SoundDistance.ERROR + 2 : 2 * SoundDistance.ERROR + 4;
  }
}
