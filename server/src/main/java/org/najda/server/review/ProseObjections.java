package org.najda.server.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.najda.registers.definition.Chapter;
import org.najda.registers.prose.ProseBook;
import org.najda.registers.prose.ProseObjection;
import org.najda.registers.prose.Tongue;
import org.najda.server.page.Voice;
import org.najda.server.review.YearReview.ChapterFigures;
import org.najda.server.text.Texts;

/** What is wrong with the texts of chapters, as sentences. */
public final class ProseObjections {
  private ProseObjections() {}

  /** Whatever in the texts of a review's chapters keeps it from being approved. */
  public static List<Objection> listOf(ProseBook book, YearFigures figures, Texts texts) {
    List<Objection> found = new ArrayList<>();
    for (ChapterFigures each : figures.review().chapters()) {
      Chapter chapter = each.chapter();
      for (Tongue tongue : Tongue.values()) {
        book.objections(chapter.key(), tongue, figures)
            .forEach(objection ->
                found.add(
                    Objection.of(
                        chapter.key(),
                        language -> told(new Voice(texts, language), tongue, objection))));
      }
    }
    return found;
  }

  /** An objection with its place. */
  private static String told(Voice say, Tongue tongue, ProseObjection objection) {
    return say.text(
        "prose.objection",
        Map.of(
            "language", say.text("page.language." + tongue.code()),
            "line", String.valueOf(objection.spot().line()),
            "column", String.valueOf(objection.spot().column()),
            "what", what(say, objection),
            "mend", mend(say, objection)));
  }

  /** What is wrong. */
  public static String what(Voice say, ProseObjection objection) {
    return sentence(say, "prose.objection.", objection);
  }

  /** What to do about it. */
  public static String mend(Voice say, ProseObjection objection) {
    return sentence(say, "prose.mend.", objection);
  }

  private static String sentence(Voice say, String prefix, ProseObjection objection) {
    Map<String, String> arguments = new HashMap<>(objection.arguments());
    arguments.computeIfPresent("language", (name, code) -> say.text("page.language." + code));
    return say.text(prefix + objection.code().code(), arguments);
  }
}
