package org.najda.server.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.najda.server.page.LonePage;
import org.najda.server.page.Voice;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * A review as files that stand for themselves: {@code ar.html}, {@code fr.html}, {@code en.html},
 * {@code figures.csv} and {@code breakdowns.csv}. The same review gives the same bytes wherever it
 * is made.
 */
final class Edition {
  private final Texts texts;
  private final boolean isInternal;
  private final LonePage page = new LonePage("review/edition", "src/pages/review.css");

  /**
   * @param isInternal whether its pages say that they are for those within only
   */
  Edition(Texts texts, boolean isInternal) {
    this.texts = texts;
    this.isInternal = isInternal;
  }

  /**
   * Writes the files of a review.
   *
   * @param review as its readers may know it
   * @param before that of the year before, likewise
   * @return what was written
   * @throws UncheckedIOException the folder cannot be written
   */
  List<Path> write(YearReview review, YearReview before, List<Language> languages, Path folder) {
    EditionTables tables = new EditionTables(review, texts);
    try {
      Files.createDirectories(folder);
      List<Path> written = new ArrayList<>();
      for (Language language : languages) {
        Path file = folder.resolve(language.code() + ".html");
        written.add(Files.writeString(file, page(review, before, language)));
      }
      written.add(Files.writeString(folder.resolve("figures.csv"), tables.figures()));
      written.add(Files.writeString(folder.resolve("breakdowns.csv"), tables.breakdowns()));
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page(YearReview review, YearReview before, Language language) {
    Voice say = new Voice(texts, language);
    return page.print(
        say,
        Map.of(
            "review",
            review,
            "isInternal",
            isInternal,
            "words",
            new EditionWords(say, new FindingWords(texts, language), before)));
  }
}
