package org.najda.server.review;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.prose.ProseBook;
import org.najda.server.hash.Hash;
import org.najda.server.page.LonePage;
import org.najda.server.page.Voice;
import org.najda.server.proof.EditionProof;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * A review as files that stand for themselves: {@code ar.html}, {@code fr.html}, {@code en.html},
 * {@code figures.csv} and {@code breakdowns.csv}, and {@code datapackage.json} that says what these
 * hold; with what proves it, {@code proof.json}, how that is read and what checks it. The same
 * review gives the same bytes wherever it is made.
 */
public final class Edition {
  private final Texts texts;
  private final Definitions definitions;
  private final ProseBook prose;
  private final boolean isInternal;
  private final Imprint imprint;
  private final LonePage page = new LonePage("review/edition", "src/pages/review.css");

  /**
   * An edition whose chapters have the texts that are declared.
   *
   * @param definitions by which the review was made
   * @param isInternal whether its files say that they are for those within only
   */
  public Edition(Texts texts, Definitions definitions, boolean isInternal) {
    this(texts, definitions, definitions.prose(), isInternal, Imprint.NONE);
  }

  private Edition(
      Texts texts, Definitions definitions, ProseBook prose, boolean isInternal, Imprint imprint) {
    this.texts = texts;
    this.definitions = definitions;
    this.prose = prose;
    this.isInternal = isInternal;
    this.imprint = imprint;
  }

  /** The same with other texts of its chapters. */
  public Edition telling(ProseBook texts) {
    return new Edition(this.texts, definitions, texts, isInternal, imprint);
  }

  /** The same as one of the editions of a year. */
  public Edition bearing(Imprint imprint) {
    return new Edition(texts, definitions, prose, isInternal, imprint);
  }

  /** The files of a draft, by their names: without what proves it. */
  public SequencedMap<String, byte[]> files(
      YearReview review, YearReview before, List<Language> languages) {
    return files(review, before, languages, null);
  }

  /**
   * The files of a review, by their names.
   *
   * @param year as its readers may know it
   * @param before that of the year before, likewise
   * @param proof of its figures; null for a draft
   */
  public SequencedMap<String, byte[]> files(
      YearReview year, YearReview before, List<Language> languages, @Nullable EditionProof proof) {
    YearReview review = year.against(before, definitions);
    EditionTables tables = new EditionTables(review, texts, definitions);
    DataTable figures = tables.figures();
    DataTable breakdowns = tables.breakdowns();
    String fingerprint = Hash.ofContent(figures.content()).toString();
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    for (Language language : languages) {
      files.put(
          language.code() + ".html", bytes(page(review, before, language, proof, fingerprint)));
    }
    files.put(figures.file(), figures.content());
    files.put(breakdowns.file(), breakdowns.content());
    DataPackage told = new DataPackage(report(review), texts);
    files.put(DataPackage.FILE, bytes(told.of(List.of(figures, breakdowns))));
    if (proof != null) {
      files.putAll(new ProofFile(review, isInternal, proof).files(files));
    }
    return files;
  }

  private DataPackage.Report report(YearReview review) {
    String year = String.valueOf(review.year());
    return new DataPackage.Report(
        "review-" + year,
        "review.title",
        Map.of("year", year),
        review.asOf(),
        review.isSynthetic(),
        isInternal);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String page(
      YearReview review,
      YearReview before,
      Language language,
      @Nullable EditionProof proof,
      String fingerprint) {
    Voice say = new Voice(texts, language);
    EditionWords words = new EditionWords(say, new FindingWords(texts, language), review, before);
    return page.print(
        say,
        Map.of(
            "review",
            review,
            "isInternal",
            isInternal,
            "imprint",
            imprint,
            "words",
            words,
            "source",
            new SourceLines(words, definitions, imprint, isInternal),
            "methods",
            new MethodWords(words, definitions),
            "prose",
            new EditionProse(say, new ProseWords(say, new YearFigures(review, before)), prose),
            "proofs",
            Optional.ofNullable(proof).map(of -> new ProofWords(words, definitions, of)),
            "fingerprint",
            fingerprint));
  }
}
