package org.najda.roads.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Names as one word each, without the kinds of places and the little words: Mester Khoche is
 * Mestarkhoche.
 */
final class WholeNames {
  private static final int SHORTEST = 5;
  private static final int LONG = 9;
  private static final int LIMIT = 20;
  private static final int LIMIT_LONG = 28;

  /** Found this way is a little less than found by its words. */
  private static final float SHARE = 0.96f;

  private final List<String> sounds = new ArrayList<>();
  private final List<Long> consonants = new ArrayList<>();

  void add(List<Word> name) {
    String sound = sound(name);
    sounds.add(sound);
    consonants.add(Word.consonants(sound));
  }

  private static String sound(List<Word> name) {
    String telling =
        name.stream().filter(word -> !word.isLittle()).map(Word::letters).collect(joined());
    return Sound.of(
        telling.isEmpty() ? name.stream().map(Word::letters).collect(joined()) : telling);
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }

  /** By number of name. */
  float[] likeness(List<Word> typed) {
    float[] likeness = new float[sounds.size()];
    String sound = sound(typed);
    if (sound.length() < SHORTEST) {
      return likeness;
    }
    SoundDistance distance = new SoundDistance();
    int limit = sound.length() < LONG ? LIMIT : LIMIT_LONG;
    long letters = Word.consonants(sound);
    for (int i = 0; i < likeness.length; i++) {
      if (Long.bitCount(letters & ~consonants.get(i)) <= limit / SoundDistance.ERROR) {
        int tenths = distance.between(sound, sounds.get(i), limit);
        likeness[i] = SHARE * Vocabulary.of(tenths, sound.length());
      }
    }
    return likeness;
  }
}
