package org.najda.registers.prose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.najda.registers.prose.TypedNumbers.Found;

/**
 * Numbers written as words: from two or three on, for words of one are articles and pronouns too,
 * and Arabic has its dual for two. Ordinals are none, nor are words that often mean something else
 * (French {@code neuf} is new, too).
 */
final class NumberWords {
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern VOWEL_SIGNS = Pattern.compile("[\\u064B-\\u0652\\u0640]");
  private static final Pattern JOINED = Pattern.compile("^[وفبل](?=\\p{L}{3})");

  private static final Set<String> ARABIC =
      words(
          "ثلاث ثلاثة أربع أربعة خمس خمسة ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة عشرون"
              + " عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين"
              + " تسعون تسعين مائة مئة مائتان مائتين مئتان مئتين ثلاثمائة أربعمائة خمسمائة ستمائة"
              + " سبعمائة ثمانمائة تسعمائة مئات ألف ألفا ألفان ألفين آلاف مليون مليونا مليونان مليونين"
              + " ملايين مليار مليارا ملايير");
  private static final Set<String> FRENCH =
      words(
          "deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt"
              + " trente quarante cinquante soixante septante huitante nonante cent cents mille"
              + " million millions milliard milliards dizaine dizaines douzaine vingtaine trentaine"
              + " cinquantaine centaine centaines millier milliers");
  private static final Set<String> ENGLISH =
      words(
          "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
              + " ninety hundred hundreds thousand thousands million millions billion billions dozen"
              + " dozens");

  private NumberWords() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  static List<Found> in(Tongue tongue, String line) {
    return LETTERS
        .matcher(line)
        .results()
        .filter(word -> isNumber(tongue, word.group()))
        .map(word -> new Found(word.start(), word.group()))
        .toList();
  }

  private static boolean isNumber(Tongue tongue, String word) {
    return switch (tongue) {
      case AR -> {
        String bare = VOWEL_SIGNS.matcher(word).replaceAll("");
        yield ARABIC.contains(bare) || ARABIC.contains(JOINED.matcher(bare).replaceFirst(""));
      }
      case FR -> FRENCH.contains(word.toLowerCase(Locale.ROOT));
      case EN -> ENGLISH.contains(word.toLowerCase(Locale.ROOT));
    };
  }
}
