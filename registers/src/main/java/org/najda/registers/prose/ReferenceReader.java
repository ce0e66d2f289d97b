package org.najda.registers.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.registers.prose.Piece.Form;

/** Reads what stands between braces. */
final class ReferenceReader {
  private static final Pattern FIGURE =
      Pattern.compile("([a-z][a-z0-9_]{0,39})(?:/([a-z0-9-]{1,40})/([A-Za-z0-9._-]{1,60}))?");
  private static final Set<String> YEAR = Set.of("year", "السنة", "année");
  private static final Set<String> DECLARED = Set.of("declared", "مصرح به", "déclaré");
  private static final Set<String> SOURCE = Set.of("source", "المصدر");
  private static final Set<String> AUTHOR = Set.of("author", "صاحبه", "auteur");
  private static final Set<Word> FORMS = Set.of(Word.NUMBER, Word.CHANGE, Word.COMPARED);

  private final Spot spot;
  private final String inside;
  private final Tongue tongue;
  private final List<ProseObjection> objections;

  ReferenceReader(Spot spot, String inside, Tongue tongue, List<ProseObjection> objections) {
    this.spot = spot;
    this.inside = inside.strip();
    this.tongue = tongue;
    this.objections = objections;
  }

  /** What it refers to; null where that can't be made out, which was then objected to. */
  @Nullable Piece read() {
    int colon = inside.indexOf(':');
    if (colon >= 0 && DECLARED.contains(inside.substring(0, colon).strip())) {
      return declared(inside.substring(colon + 1));
    }
    List<String> words = new ArrayList<>(List.of(inside.split("\\s+")));
    String first = words.removeFirst();
    Optional<Set<Word>> said = said(words);
    if (said.isEmpty()) {
      return null;
    }
    if (YEAR.contains(first)) {
      return year(said.get());
    }
    Matcher figure = FIGURE.matcher(first);
    return figure.matches() ? told(figure, said.get()) : object(ObjectionCode.NO_REFERENCE, first);
  }

  private Optional<Set<Word>> said(List<String> words) {
    Set<Word> said = EnumSet.noneOf(Word.class);
    for (String each : words) {
      Optional<Word> word = Word.find(each);
      if (word.isEmpty()) {
        objections.add(
            new ProseObjection(
                spot,
                ObjectionCode.UNKNOWN_WORD,
                new TreeMap<>(Map.of(ProseObjection.FOUND, each, "known", known()))));
        return Optional.empty();
      }
      said.add(word.get());
    }
    return Optional.of(said);
  }

  private String known() {
    return Arrays.stream(Word.values())
        .map(word -> word.in(tongue))
        .collect(Collectors.joining(" "));
  }

  private @Nullable Piece year(Set<Word> said) {
    boolean before = said.remove(Word.BEFORE);
    return said.isEmpty() ? new Piece.Year(before) : object(ObjectionCode.CONTRADICTION, inside);
  }

  private @Nullable Piece told(Matcher figure, Set<Word> said) {
    List<Word> forms = said.stream().filter(FORMS::contains).toList();
    boolean before = said.contains(Word.BEFORE);
    boolean subject = said.contains(Word.SUBJECT);
    Form form = forms.isEmpty() ? Form.COUNTED : Form.valueOf(forms.getFirst().name());
    if (forms.size() > 1 || form.compares() && before || subject && form != Form.COUNTED) {
      return object(ObjectionCode.CONTRADICTION, inside);
    }
    FigureId.Slice slice =
        figure.group(2) == null ? null : new FigureId.Slice(figure.group(2), figure.group(3));
    return new Piece.Told(spot, new FigureId(figure.group(1), slice), form, before, subject);
  }

  private @Nullable Piece declared(String rest) {
    String[] parts = rest.split("\\|", -1);
    String source = "";
    String author = "";
    for (int each = 1; each < parts.length; each++) {
      int colon = parts[each].indexOf(':');
      String key = parts[each].substring(0, Math.max(colon, 0)).strip();
      String value = parts[each].substring(colon + 1).strip();
      if (SOURCE.contains(key)) {
        source = value;
      } else if (AUTHOR.contains(key)) {
        author = value;
      } else {
        return object(ObjectionCode.NO_REFERENCE, parts[each].strip());
      }
    }
    String number = parts[0].strip();
    String lacks =
        number.isEmpty()
            ? "number"
            : source.isEmpty() ? "source" : author.isEmpty() ? "author" : "";
    return lacks.isEmpty()
        ? new Piece.Declared(spot, number, source, author)
        : object(ObjectionCode.UNDECLARED, lacks);
  }

  private @Nullable Piece object(ObjectionCode code, String found) {
    objections.add(ProseObjection.of(spot, code, found));
    return null;
  }
}
