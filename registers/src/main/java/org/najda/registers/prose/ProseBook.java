package org.najda.registers.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return texts(chapter).getOrDefault(tongue, Prose.read(tongue, ""));
  }

  /** The same book with another text of a chapter. */
  public ProseBook with(String chapter, Prose prose) {
    SortedMap<String, SortedMap<Tongue, Prose>> all = new TreeMap<>(chapters);
    SortedMap<Tongue, Prose> texts = new TreeMap<>(texts(chapter));
    texts.put(prose.tongue(), prose);
    all.put(chapter, texts);
    return new ProseBook(all);
  }

  /**
   * All that must not be published so in a chapter's text of one language, by its places: how it is
   * written, what it refers to, and what another language tells and this one does not.
   */
  public List<ProseObjection> objections(String chapter, Tongue tongue, Figures figures) {
    ProseBook printed = printed(chapter, figures);
    Prose prose = printed.of(chapter, tongue);
    List<ProseObjection> all = new ArrayList<>(prose.objections());
    prose
        .told()
        .forEach(told -> {
          if (Answer.of(told, figures) instanceof Answer.None none) {
            all.add(ProseObjection.of(told.spot(), none.why(), told.figure().toString()));
          }
        });
    all.addAll(printed.untold(chapter, prose));
    all.sort(Comparator.comparing(ProseObjection::spot));
    return all;
  }

  /** One chapter, with what is printed of its texts. */
  private ProseBook printed(String chapter, Figures figures) {
    ProseBook printed = empty();
    for (Prose prose : texts(chapter).values()) {
      printed = printed.with(chapter, prose.told(figures));
    }
    return printed;
  }

  private SortedMap<Tongue, Prose> texts(String chapter) {
    return chapters.getOrDefault(chapter, Collections.emptySortedMap());
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
      String which = told.form().compares() ? " change" : told.before() ? " before" : "";
      numbers.add("{" + told.figure() + which + "}");
    }
    prose.declared().forEach(declared -> numbers.add("{declared: " + declared.number() + "}"));
    return numbers;
  }
}
