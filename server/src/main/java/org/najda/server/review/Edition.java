package org.najda.server.review;

import com.ibm.icu.text.NumberFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Label;
import org.najda.registers.review.Verdict;
import org.najda.server.page.LonePage;
import org.najda.server.page.Voice;
import org.najda.server.review.YearFigure.Origin;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * A review as files that stand for themselves: {@code ar.html}, {@code fr.html}, {@code en.html},
 * and {@code figures.csv}. The same review gives the same bytes wherever it is made.
 */
final class Edition {
  private static final String PERCENT = "percent";

  private final Texts texts;
  private final LonePage page = new LonePage("review/edition", "src/pages/review.css");

  Edition(Texts texts) {
    this.texts = texts;
  }

  /**
   * Writes the files of a review.
   *
   * @return what was written
   * @throws UncheckedIOException the folder cannot be written
   */
  List<Path> write(YearReview review, List<Language> languages, Path folder) {
    try {
      Files.createDirectories(folder);
      List<Path> written = new ArrayList<>();
      for (Language language : languages) {
        Path file = folder.resolve(language.code() + ".html");
        written.add(Files.writeString(file, page(review, language)));
      }
      written.add(Files.writeString(folder.resolve("figures.csv"), csv(review)));
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page(YearReview review, Language language) {
    Voice say = new Voice(texts, language);
    return page.print(
        say, Map.of("review", review, "words", new Words(say, new FindingWords(texts, language))));
  }

  /** How one language writes a figure; the template knows it as {@code words}. */
  public record Words(Voice say, FindingWords findings) {

    /** The number as the language writes it, with its sign; null where it is missing. */
    public @Nullable String number(YearFigure figure) {
      if (figure.value() == null) {
        return null;
      }
      NumberFormat format = NumberFormat.getNumberInstance(say.language().locale());
      format.setMinimumFractionDigits(figure.value().scale());
      format.setMaximumFractionDigits(figure.value().scale());
      String number = format.format(figure.value());
      return figure.indicator().unit().equals(PERCENT) ? number + "\u00a0%" : number;
    }

    public boolean isRefused(YearFigure figure) {
      return figure.finding().verdict() == Verdict.REFUSED;
    }

    /** Why it must not be published so; null where it may. */
    public @Nullable String trouble(YearFigure figure) {
      return isRefused(figure) ? findings.found(figure.finding()) : null;
    }

    public String label(Label label) {
      return say.choose(label.ar(), label.fr(), label.en());
    }

    /** Why nobody counts it; null where somebody does. */
    public @Nullable String reason(YearFigure figure) {
      boolean byHand = figure.origin() == Origin.DECLARED || figure.origin() == Origin.MISSING;
      return byHand && figure.indicator().source() instanceof Indicator.Source.Declared declared
          ? label(declared.reason())
          : null;
    }
  }

  private static String csv(YearReview review) throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader(
                "id",
                "chapter",
                "label_ar",
                "label_fr",
                "label_en",
                "value",
                "unit",
                "year",
                "as_of",
                "origin",
                "verdict")
            .get();
    try (CSVPrinter rows = new CSVPrinter(text, format)) {
      for (YearReview.ChapterFigures chapter : review.chapters()) {
        for (YearFigure figure : chapter.figures()) {
          Label label = figure.indicator().label();
          rows.printRecord(
              figure.indicator().id(),
              chapter.chapter().key(),
              label.ar(),
              label.fr(),
              label.en(),
              figure.value() == null ? "" : figure.value().toPlainString(),
              figure.indicator().unit(),
              review.year(),
              review.asOf(),
              figure.origin().code(),
              figure.finding().verdict().code());
        }
      }
    }
    return text.toString();
  }
}
