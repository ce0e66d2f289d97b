package org.najda.roads.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.najda.roads.Point;
import org.najda.roads.gazetteer.FoundPlace.Relation;

/** Takes a query apart by the words that people put between two places. */
final class QueryReading {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private record Between(Relation relation, Pattern words) {}

  private static final List<Between> BESIDE =
      List.of(
          new Between(
              Relation.BEHIND, words("behind|derri[eè]re|atr[aá]s d[eoa]s?|خلف|وراء|ورا|مور")),
          new Between(
              Relation.OPPOSITE,
              words(
                  "opposite|in front of|en face d[eu](?: la)?|face [aà]u?|devant"
                      + "|em frente (?:d[eoa]s?|[aà]o?s?)|أمام|امام|مقابل|قبالة|قدام|قبالت")),
          new Between(
              Relation.NEAR,
              words(
                  "near|next to|close to|by the|pr[eè]s d[eu](?: la)?|[aà] c[oô]t[eé] d[eu](?: la)?"
                      + "|c[oô]t[eé]|vers|proche d[eu]|perto d[eoa]s?|junto (?:d[eoa]s?|[aà]o?s?)"
                      + "|ao lado d[eoa]s?|قرب|بالقرب من|بقرب|قريب من|قريبة من|بجانب|جانب|بجوار"
                      + "|جوار|جنب|حدا|حذا")));

  private static final Pattern SLASH =
      Pattern.compile("\\s*(?:/|\\\\|&|\\+|\\s[x×]\\s)\\s*", FLAGS);
  private static final Pattern AND =
      words("and|et|avec|with|e|com|y|مع|و|(?=وشارع|وطريق|وزنقة|وزنقه|وجادة|وميدان)و");
  private static final Pattern CORNER =
      Pattern.compile(
          "^(?:(?:the )?(?:corner|crossing|junction|intersection)(?: of)?|(?:[àa] l'|l')?angle(?: d[eu]s?)?"
              + "|coin(?: d[eu]s?)?|croisement(?: d[eu]s?)?|intersection(?: d[eu]s?)?|entre|between"
              + "|esquina(?: d[eoa]s?)?|cruzamento(?: d[eoa]s?)?|تقاطع|ملتقى|ملتقي|ركن|زاوية|بين)\\s+",
          FLAGS);

  private QueryReading() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?:^|(?<=\\s))(?:" + alternatives + ")(?:\\s+|(?<=و))", FLAGS);
  }

  static PlaceQuery read(String typed) {
    String start = typed.substring(0, Math.min(typed.length(), Spelling.LONGEST)).strip();
    Optional<Point> point = MapLink.find(start).or(() -> CoordinateText.find(start));
    if (point.isPresent()) {
      return new PlaceQuery.At(point.get());
    }
    if (MapLink.isLink(start)) {
      return new PlaceQuery.ClosedLink();
    }
    return beside(start).or(() -> crossing(start)).orElse(new PlaceQuery.Named(start));
  }

  private static Optional<PlaceQuery> beside(String typed) {
    for (Between between : BESIDE) {
      Matcher matcher = between.words().matcher(typed);
      if (matcher.find() && hasLetters(typed.substring(matcher.end()))) {
        return Optional.of(
            new PlaceQuery.Beside(
                typed,
                typed.substring(0, matcher.start()).strip(),
                between.relation(),
                typed.substring(matcher.end()).strip()));
      }
    }
    return Optional.empty();
  }

  private static Optional<PlaceQuery> crossing(String typed) {
    Matcher corner = CORNER.matcher(typed);
    boolean said = corner.find();
    String streets = said ? typed.substring(corner.end()) : typed;
    return cut(typed, streets, SLASH, true).or(() -> cut(typed, streets, AND, said));
  }

  private static Optional<PlaceQuery> cut(
      String typed, String streets, Pattern between, boolean said) {
    Matcher matcher = between.matcher(streets);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String first = streets.substring(0, matcher.start()).strip();
    String second = streets.substring(matcher.end()).strip();
    return hasLetters(first) && hasLetters(second)
        ? Optional.of(new PlaceQuery.Crossing(typed, first, second, said))
        : Optional.empty();
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
