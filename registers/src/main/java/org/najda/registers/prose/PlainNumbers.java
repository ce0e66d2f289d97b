package org.najda.registers.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers that are plainly no figure, by the words around them. The rules are narrow: a number that
 * none of them knows is objected to.
 *
 * <ul>
 *   <li>a date with its month in letters, or as 2019-05-04
 *   <li>a year from 1900 to 2099 behind a word for year or a month, a school year behind its word,
 *       a year that ends a title in quotation marks; French and English {@code in 2019} only before
 *       a mark of punctuation or the end
 *   <li>an article or a law behind its word
 *   <li>the emergency line behind its word
 * </ul>
 */
final class PlainNumbers {
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final String WHOLE = "(?![\\p{L}\\p{N}%٪]|[.,٫٬/-]\\p{N}|[\\s\\u00A0]*[%٪])";
  private static final String ISO =
      "(?<![\\p{N}.,-])" + YEAR + "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";

  private static final String ARABIC_MONTHS =
      "(?:يناير|فبراير|مارس|أبريل|ماي|مايو|يونيو|يوليوز|يوليو|غشت|أغسطس|شتنبر|سبتمبر|أكتوبر|نونبر"
          + "|نوفمبر|دجنبر|ديسمبر)";
  private static final String FRENCH_MONTHS =
      "(?i:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";
  private static final String ENGLISH_MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  /** Written together with the word behind them: and, then, by, for, as. */
  private static final String ARABIC_JOINED = "[وفبلك]?";

  private static final List<Pattern> ARABIC =
      rules(
          ARABIC_JOINED,
          ISO,
          DAY + "(?:\\s+من)?\\s+" + ARABIC_MONTHS + "(?:\\s+(?:سنة\\s+)?" + YEAR + ")?",
          ARABIC_MONTHS + "\\s+(?:سنة\\s+)?" + YEAR,
          "(?:ال)?(?:سنة|سنتي|عام|عامي|برسم)\\s+" + YEAR + "(?:\\s+و" + YEAR + ")?",
          "(?:الموسم الدراسي|السنة الدراسية)\\s+" + YEAR + "[/-]" + YEAR,
          "«[^«»]*\\p{L}\\s+" + YEAR + "(?=\\s*»)",
          "(?:المادة|الفصل|البند|القانون(?: رقم)?|الظهير(?: الشريف)?(?: رقم)?|المرسوم(?: رقم)?)\\s+"
              + "\\d{1,4}(?:[.-]\\d{1,4}){0,3}",
          "(?:ال)?خط(?:\\s+الهاتفي)?\\s+\\d{2,3}");
  private static final List<Pattern> FRENCH =
      rules(
          "",
          ISO,
          "(?:1er|" + DAY + ")\\s+" + FRENCH_MONTHS + "(?:\\s+" + YEAR + ")?",
          FRENCH_MONTHS + "\\s+" + YEAR,
          "(?i:années?|depuis|an)\\s+" + YEAR + "(?:\\s+et\\s+" + YEAR + ")?",
          "(?i:en)\\s+" + YEAR + "(?=\\s*(?:[,.;:)]|$))",
          "(?i:année scolaire)\\s+" + YEAR + "[/-]" + YEAR,
          "«[^«»]*\\p{L}\\s+" + YEAR + "(?=\\s*»)",
          "(?i:articles?|art\\.|(?:loi|dahir|décret)(?:\\s+n[°o])?)\\s+\\d{1,4}(?:[.-]\\d{1,4}){0,3}",
          "(?i:ligne)\\s+\\d{2,3}");
  private static final List<Pattern> ENGLISH =
      rules(
          "",
          ISO,
          DAY + "\\s+" + ENGLISH_MONTHS + "(?:\\s+" + YEAR + ")?",
          ENGLISH_MONTHS + "\\s+" + YEAR,
          "(?i:years?|since)\\s+" + YEAR + "(?:\\s+and\\s+" + YEAR + ")?",
          "(?i:in)\\s+" + YEAR + "(?=\\s*(?:[,.;:)]|$))",
          "(?i:school year)\\s+" + YEAR + "[/-]" + YEAR,
          "“[^“”]*\\p{L}\\s+" + YEAR + "(?=\\s*”)",
          "(?i:articles?|art\\.|(?:law|decree|dahir)(?:\\s+(?i:no\\.?))?)\\s+\\d{1,4}(?:[.-]\\d{1,4}){0,3}",
          "(?i:line)\\s+\\d{2,3}");

  private PlainNumbers() {}

  private static List<Pattern> rules(String joined, String... rules) {
    return List.of(rules).stream()
        .map(rule -> Pattern.compile("(?<![\\p{L}\\p{N}])" + joined + "(?:" + rule + ")" + WHOLE))
        .toList();
  }

  /** Where they stand in a line, with the words that make them plain. */
  static List<MatchResult> in(Tongue tongue, String line) {
    List<MatchResult> plain = new ArrayList<>();
    String latin = latin(line);
    for (Pattern rule : rules(tongue)) {
      rule.matcher(latin).results().forEach(plain::add);
    }
    return plain;
  }

  private static List<Pattern> rules(Tongue tongue) {
    return switch (tongue) {
      case AR -> ARABIC;
      case FR -> FRENCH;
      case EN -> ENGLISH;
    };
  }

  /** With the digits of other scripts as 0 to 9, each at its place. */
  private static String latin(String line) {
    StringBuilder latin = new StringBuilder(line);
    for (int at = 0; at < latin.length(); at++) {
      int digit = Character.digit(latin.charAt(at), 10);
      if (digit >= 0) {
        latin.setCharAt(at, (char) ('0' + digit));
      }
    }
    return latin.toString();
  }
}
