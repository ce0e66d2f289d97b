package org.najda.roads.gazetteer;

/**
 * Roughly how a word sounds, in Latin letters for both alphabets, so that the ways of writing it
 * fall together: Chleuh and Chlouh, Jnan and Jnane, شارع and charia. Vowels stay; {@link
 * SoundDistance} takes them lightly. {@code $} stands for sh and ch, {@code Q} for kh.
 */
final class Sound {
  private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
  private static final String ITS_SOUNDS = "abttjhQddrzs$sdtzagfkklmnhui";
  private static final String VOWELS = "aeiu";

  private final String word;
  private final StringBuilder sound = new StringBuilder();
  private int at;

  private Sound(String word) {
    this.word = word;
  }

  /**
   * @param word as {@link Spelling} leaves it
   */
  static String of(String word) {
    Sound reading = new Sound(word);
    while (reading.at < word.length()) {
      reading.step();
    }
    return reading.finished();
  }

  static boolean isVowel(char sound) {
    return VOWELS.indexOf(sound) >= 0;
  }

  private void step() {
    char letter = word.charAt(at);
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    int arabic = ARABIC.indexOf(letter);
    if (arabic >= 0) {
      add(ITS_SOUNDS.charAt(arabic), 1);
    } else if (follows("tch") || follows("sch")) {
      add('$', 3);
    } else if (!pair(letter, next)) {
      single(letter, next);
    }
  }

  private boolean follows(String letters) {
    return word.startsWith(letters, at);
  }

  /** Two letters that are one sound. */
  private boolean pair(char letter, char next) {
    char one =
        switch ("" + letter + next) {
          case "ch", "sh" -> '$';
          case "kh" -> 'Q';
          case "gh" -> 'g';
          case "ph" -> 'f';
          case "th" -> 't';
          case "dh" -> 'd';
          case "dj" -> 'j';
          case "ou", "oo", "eu" -> 'u';
          case "ee" -> 'i';
          case "qu" -> 'k';
          default -> ' ';
        };
    if (one == ' ') {
      return false;
    }
    add(one, 2);
    return true;
  }

  private void single(char letter, char next) {
    boolean soft = next == 'e' || next == 'i' || next == 'y';
    char one =
        switch (letter) {
          case 'o', 'w' -> 'u';
          case 'y' -> 'i';
          case 'c' -> soft ? 's' : 'k';
          case 'q' -> 'k';
          case 'g' -> soft ? 'j' : 'g';
          default -> letter;
        };
    add(one, 1);
  }

  /** A sound said twice is said once. */
  private void add(char one, int letters) {
    if (sound.isEmpty() || sound.charAt(sound.length() - 1) != one) {
      sound.append(one);
    }
    at += letters;
  }

  /** An e or h at the end is not heard. */
  private String finished() {
    int end = sound.length();
    while (end > 2 && (sound.charAt(end - 1) == 'e' || sound.charAt(end - 1) == 'h')) {
      end--;
    }
    return sound.substring(0, end);
  }
}
