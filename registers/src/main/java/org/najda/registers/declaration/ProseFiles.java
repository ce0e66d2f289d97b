package org.najda.registers.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.registers.prose.FigureId;
import org.najda.registers.prose.ObjectionCode;
import org.najda.registers.prose.Piece;
import org.najda.registers.prose.Prose;
import org.najda.registers.prose.ProseBook;
import org.najda.registers.prose.ProseObjection;
import org.najda.registers.prose.Tongue;

/** The files of chapters' texts: {@code prose/crime.ar}. */
final class ProseFiles {
  private static final String FOLDER = "prose/";

  private final Flaws flaws;
  private final SortedMap<String, Prose> texts = new TreeMap<>();

  ProseFiles(Flaws flaws) {
    this.flaws = flaws;
  }

  void read(String name, byte[] bytes) {
    Optional<Tongue> tongue = Tongue.find(name.substring(name.lastIndexOf('.') + 1));
    if (tongue.isEmpty()) {
      throw flaws.stop(name, 1, FlawCode.NO_CHAPTER, name, "");
    }
    Prose prose = Prose.read(tongue.get(), YamlFile.decode(name, bytes, flaws));
    prose.objections().forEach(objection -> add(name, objection));
    texts.put(name, prose.asProposal());
  }

  ProseBook book() {
    ProseBook book = ProseBook.empty();
    for (Map.Entry<String, Prose> text : texts.entrySet()) {
      book = book.with(chapter(text.getKey()), text.getValue());
    }
    return book;
  }

  private static String chapter(String name) {
    return name.substring(FOLDER.length(), name.lastIndexOf('.'));
  }

  /** Whether what they name is there, and all languages tell the same. */
  void check(Definitions all) {
    List<String> chapters = all.chapters().stream().map(Chapter::key).toList();
    texts.forEach((name, prose) -> {
      String chapter = chapter(name);
      if (!chapters.contains(chapter)) {
        flaws.add(name, 1, FlawCode.NO_CHAPTER, chapter, String.join(", ", chapters));
      }
      prose.told().forEach(told -> unknown(all, told).ifPresent(why -> add(name, told, why)));
      all.prose().untold(chapter, prose).forEach(objection -> add(name, objection));
    });
  }

  /** Parts that only records know, as units and options are, are not looked for here. */
  private static Optional<ObjectionCode> unknown(Definitions all, Piece.Told told) {
    FigureId.Slice slice = told.figure().slice();
    Optional<Indicator> indicator = all.findIndicator(told.figure().indicator());
    if (indicator.isEmpty()) {
      return Optional.of(ObjectionCode.UNKNOWN_FIGURE);
    }
    boolean known =
        slice == null
            || indicator.get().breakdowns().stream()
                .map(Breakdown::key)
                .anyMatch(slice.breakdown()::equals);
    return known ? Optional.empty() : Optional.of(ObjectionCode.UNKNOWN_PART);
  }

  private void add(String name, Piece.Told told, ObjectionCode why) {
    add(name, ProseObjection.of(told.spot(), why, told.figure().toString()));
  }

  private void add(String name, ProseObjection objection) {
    flaws.add(
        name,
        objection.spot().line(),
        FlawCode.PROSE,
        objection.spot().column(),
        objection.what(),
        objection.remedy());
  }
}
