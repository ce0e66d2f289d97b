package org.najda.roads.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes away what people write in different ways: accents and harakat, case, ligatures, forms of
 * hamza, alef and ya, ta marbuta, tatweel, the Arabic article, digits of another script.
 *
 * <p>For places and for names of people alike.
 */
public final class Spelling {
  /** Beyond this nobody types a place; the rest is not looked at. */
  static final int LONGEST = 300;

  private static final String ARTICLE = "ال";
  private static final int SHORTEST_WITH_ARTICLE = 4;

  private Spelling() {}

  /** The words of a text, in its order. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : fold(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(withoutArticle(word));
      }
    }
    return words;
  }

  /** Letters and digits of a text, everything else as single spaces. */
  static String fold(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String apart = Normalizer.normalize(start, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(apart.length());
    apart.codePoints().forEach(letter -> append(folded, letter));
    return folded.toString().strip();
  }

  private static void append(StringBuilder folded, int letter) {
    if (Character.isDigit(letter)) {
      folded.append(Character.digit(letter, 10));
    } else if (Character.isLetter(letter)) {
      folded.append(plain(letter));
    } else if (!isMark(letter) && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  /** Whether it only stands on or between letters: accents, harakat, direction marks. */
  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private static String plain(int letter) {
    return switch (letter) {
      case 'ـ', 'ء' -> "";
      case 'ى', 'ی', 'ې' -> "ي";
      case 'ة', 'ہ', 'ھ', 'ە' -> "ه";
      case 'ٱ' -> "ا";
      case 'ک', 'گ', 'ڭ', 'ݣ' -> "ك";
      case 'ڤ' -> "ف";
      case 'پ' -> "ب";
      case 'چ', 'ژ' -> "ج";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      default -> Character.toString(letter);
    };
  }

  private static String withoutArticle(String word) {
    return word.startsWith(ARTICLE) && word.length() >= SHORTEST_WITH_ARTICLE
        ? word.substring(ARTICLE.length())
        : word;
  }
}
