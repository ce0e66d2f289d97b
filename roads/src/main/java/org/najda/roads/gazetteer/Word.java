package org.najda.roads.gazetteer;

import java.util.List;

/**
 * A word as it is compared.
 *
 * @param letters as {@link Spelling} leaves it
 * @param sound as {@link Sound} hears it
 * @param consonants a bit for each that it holds
 * @param group of common words it belongs to, {@link CommonWords#NONE} for none
 */
record Word(String letters, String sound, long consonants, int group) {
  private static final float MOST_OF_LITTLE = 0.25f;

  static Word of(String letters) {
    String sound = Sound.of(letters);
    return new Word(letters, sound, consonants(sound), CommonWords.group(letters));
  }

  static List<Word> listIn(String text) {
    return Spelling.words(text).stream().map(Word::of).toList();
  }

  /** Whether it begins with a digit: the number of a house, or of a street. */
  boolean isNumber() {
    return Character.isDigit(letters.charAt(0));
  }

  boolean isCommon() {
    return group != CommonWords.NONE;
  }

  /** Whether it says hardly more than that there is a name: street, the, of. */
  boolean isLittle() {
    return isCommon() && CommonWords.weight(group) <= MOST_OF_LITTLE;
  }

  /** Vowels and h come and go between spellings; they get no bit. */
  static long consonants(String sound) {
    long bits = 0;
    for (int i = 0; i < sound.length(); i++) {
      char letter = sound.charAt(i);
      if (!Sound.isVowel(letter) && letter != 'h') {
        bits |= 1L << (letter % Long.SIZE);
      }
    }
    return bits;
  }
}
