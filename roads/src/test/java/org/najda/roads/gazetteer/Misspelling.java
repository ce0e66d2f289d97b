package org.najda.roads.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Ways in which people write a name wrong or otherwise; each gives the same for the same random.
 */
enum Misspelling {
  WITHOUT_ACCENTS((name, random) ->
      Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036f]", "")),
  IN_CAPITALS((name, random) -> name.toUpperCase(Locale.ROOT)),
  HAMZA_ANOTHER((name, random) ->
      name.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'أ').replace('ؤ', 'و')),
  TA_MARBUTA_AS_HA((name, random) -> name.replace('ة', 'ه')),
  ALEF_MAQSURA_AS_YA((name, random) -> name.replace('ى', 'ي').replaceAll("ي( |$)", "ى$1")),
  WITH_HARAKAT((name, random) -> name.replaceAll("([بتثجحخدرسشعقكلمن])", "$1\u064e")),
  WITH_TATWEEL((name, random) -> name.replaceAll("([بتسشم])(?=[\\u0621-\\u064a])", "$1ـ")),
  WITHOUT_ARTICLE((name, random) ->
      name.replaceAll("(^| )ال(?=\\S\\S\\S)", "$1").replaceAll("(?i)\\b(el|al)[ -]", "")),
  WITH_ARABIC_DIGITS((name, random) -> digits(name)),
  LIKE_SOUNDING_ARABIC((name, random) -> one(name, random, "طتصسضدقكذزظز")),
  LIKE_SOUNDING_LATIN((name, random) ->
      pairs(
          name, random, "ch>sh", "sh>ch", "ou>w", "ou>oo", "w>ou", "dh>d", "kh>k", "gh>g", "q>k",
          "k>q", "c>k", "z>s", "ss>s", "nn>n", "ll>l", "i>y", "ei>ai", "ç>ss", "ph>f", "x>ch")),
  DOUBLED((name, random) ->
      atLetter(name, random, (w, i) -> w.substring(0, i) + w.charAt(i) + w.substring(i))),
  WITH_E_AT_THE_END((name, random) -> name.matches(".*[a-z&&[^aeiou]]$") ? name + "e" : name),
  LETTER_MISSING(
      (name, random) -> atLetter(name, random, (w, i) -> w.substring(0, i) + w.substring(i + 1))),
  LETTERS_SWAPPED((name, random) ->
      atLetter(
          name,
          random,
          (w, i) -> w.substring(0, i - 1) + w.charAt(i) + w.charAt(i - 1) + w.substring(i + 1))),
  LETTER_WRONG((name, random) ->
      atLetter(name, random, (w, i) -> w.substring(0, i) + stray(w, random) + w.substring(i + 1))),
  LETTER_TOO_MANY((name, random) ->
      atLetter(name, random, (w, i) -> w.substring(0, i) + stray(w, random) + w.substring(i))),
  TWO_ERRORS((name, random) ->
      LETTER_WRONG.making.apply(LETTER_MISSING.making.apply(name, random), random)),
  LAST_WORD_HALF_TYPED((name, random) -> {
    int last = name.lastIndexOf(' ') + 1;
    int length = name.length() - last;
    return length < 5 ? name : name.substring(0, last + (length * 3 + 4) / 5);
  }),
  WORDS_TURNED_AROUND((name, random) -> {
    List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
    Collections.reverse(words);
    return String.join(" ", words);
  }),
  WORDS_JOINED((name, random) -> {
    String[] words = name.split(" ");
    int last = words.length - 1;
    boolean proper =
        last > 0
            && Spelling.words(words[last]).stream().noneMatch(w -> Word.of(w).isLittle())
            && Spelling.words(words[last - 1]).stream().noneMatch(w -> Word.of(w).isLittle());
    return proper ? name.substring(0, name.lastIndexOf(' ')) + words[last] : name;
  }),
  KIND_LEFT_OUT((name, random) ->
      name.matches("(?u)(شارع|طريق|Rua|Avenida|Travessa|Praça|Rue|Avenue) \\S{5,}.*")
          ? name.substring(name.indexOf(' ') + 1)
          : name),
  KIND_SHORTENED((name, random) ->
      name.replaceFirst("^Rua ", "R. ")
          .replaceFirst("^Avenida ", "Av. ")
          .replaceFirst("^Travessa ", "Tv. ")
          .replaceFirst("^شارع ", "ش ")
          .replaceFirst("^Boulevard ", "Bd ")),
  WITH_HOUSE_NUMBER((name, random) -> name + ", " + (1 + random.nextInt(180)));

  final BiFunction<String, Random, String> making;

  Misspelling(BiFunction<String, Random, String> making) {
    this.making = making;
  }

  /** The name misspelt; itself where this way does not touch it. */
  String of(String name) {
    return making.apply(name, new Random(name.hashCode() * 31L + ordinal()));
  }

  private static String digits(String name) {
    StringBuilder out = new StringBuilder();
    name.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + 0x660 : c)));
    return out.toString();
  }

  private static String one(String name, Random random, String pairs) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < pairs.length(); i += 2) {
      String other = name.replaceFirst(pairs.substring(i, i + 1), pairs.substring(i + 1, i + 2));
      if (!other.equals(name)) {
        made.add(other);
      }
    }
    return made.isEmpty() ? name : made.get(random.nextInt(made.size()));
  }

  private static String pairs(String name, Random random, String... rules) {
    List<String> made = new ArrayList<>();
    for (String rule : rules) {
      String[] sides = rule.split(">");
      String other = name.replaceFirst(sides[0], sides[1]);
      if (!other.equals(name)) {
        made.add(other);
      }
    }
    return made.isEmpty() ? name : made.get(random.nextInt(made.size()));
  }

  private interface Edit {
    String at(String word, int position);
  }

  /** In the longest word, never at its first letter; short words are left as they are. */
  private static String atLetter(String name, Random random, Edit edit) {
    String longest = "";
    for (String word : name.split("[ ,.-]")) {
      longest = word.length() > longest.length() ? word : longest;
    }
    if (longest.length() < 5) {
      return name;
    }
    int position = 1 + random.nextInt(longest.length() - 1);
    int from = name.indexOf(longest);
    return name.substring(0, from)
        + edit.at(longest, position)
        + name.substring(from + longest.length());
  }

  private static char stray(String word, Random random) {
    String letters = word.charAt(0) > 'ɏ' ? "ابتجدرسعفقلمنهوي" : "abcdefgilmnoprstu";
    return letters.charAt(random.nextInt(letters.length()));
  }
}
