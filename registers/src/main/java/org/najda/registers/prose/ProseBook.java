package org.najda.registers.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.najda.registers.prose.Piece.Form;

/**
 * The texts of all chapters.
 *
 * @param chapters by key, and then by language
 */
public record ProseBook(SortedMap<String, SortedMap<Tongue, Prose>> chapters) {
  private static final Spot TOP = new Spot(1, 1);

  public ProseBook {
    chapters = Collections.unmodifiableSortedMap(new TreeMap<>(chapters));
  }

  public static ProseBook empty() {
    return new ProseBook(Collections.emptySortedMap());
  }

  /** The text of a chapter; an empty one where nobody wrote any. */
  public Prose of(String chapter, Tongue tongue) {
    return chapters
        .getOrDefault(chapter, Collections.emptySortedMap())
        .getOrDefault(tongue, Prose.read(tongue, ""));
  }

  /** The same book with another text of a chapter. */
  public ProseBook with(String chapter, Prose prose) {
    SortedMap<String, SortedMap<Tongue, Prose>> all = new TreeMap<>(chapters);
    SortedMap<Tongue, Prose> texts =
        new TreeMap<>(chapters.getOrDefault(chapter, Collections.emptySortedMap()));
    texts.put(prose.tongue(), prose);
    all.put(chapter, texts);
    return new ProseBook(all);
  }

  /**
   * All that must not be published so in a chapter's text of one language: how it is written, what
   * it refers to, and what another language tells and this one does not.
   */
  public List<ProseObjection> objections(String chapter, Tongue tongue, Figures figures) {
    return asTold(figures).objectionsOf(chapter, tongue, figures);
  }

  /** With what is printed of each text. */
  private ProseBook asTold(Figures figures) {
    SortedMap<String, SortedMap<Tongue, Prose>> told = new TreeMap<>();
    chapters.forEach((chapter, texts) -> {
      SortedMap<Tongue, Prose> left = new TreeMap<>(texts);
      left.replaceAll((tongue, prose) -> prose.told(figures));
      told.put(chapter, left);
    });
    return new ProseBook(told);
  }

  private List<ProseObjection> objectionsOf(String chapter, Tongue tongue, Figures figures) {
    Prose prose = of(chapter, tongue);
    List<ProseObjection> all = new ArrayList<>(prose.objections());
    prose
        .told()
        .forEach(told -> {
          if (Answer.of(told, figures) instanceof Answer.None none) {
            all.add(ProseObjection.of(told.spot(), none.why(), told.figure().toString()));
          }
        });
    all.addAll(untold(chapter, prose));
    return all;
  }

  /** What other languages tell and this text does not. */
  public List<ProseObjection> untold(String chapter, Prose prose) {
    SequencedSet<String> here = numbers(prose);
    return Arrays.stream(Tongue.values())
        .filter(other -> other != prose.tongue())
        .flatMap(other -> {
          String lacking =
              numbers(of(chapter, other)).stream()
                  .filter(number -> !here.contains(number))
                  .collect(Collectors.joining(", "));
          return lacking.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new ProseObjection(
                      TOP,
                      ObjectionCode.UNTOLD,
                      new TreeMap<>(
                          Map.of(ProseObjection.FOUND, lacking, "language", other.code()))));
        })
        .toList();
  }

  /** The numbers that a text tells, whatever words stand around them. */
  private static SequencedSet<String> numbers(Prose prose) {
    SequencedSet<String> numbers = new LinkedHashSet<>();
    for (Piece.Told told : prose.told()) {
      boolean compares = told.form() == Form.CHANGE || told.form() == Form.COMPARED;
      String which = compares ? " change" : told.before() ? " before" : "";
      numbers.add("{" + told.figure() + which + "}");
    }
    prose.declared().forEach(declared -> numbers.add("{declared: " + declared.number() + "}"));
    return numbers;
  }
}
