package org.najda.server.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /**
   * Writes the files of a review.
   *
   * @param review as its readers may know it
   * @param before that of the year before, likewise
   * @param proof of its figures; null for a draft
   * @return what was written
   * @throws UncheckedIOException the folder cannot be written
   */
  List<Path> write(
      YearReview review,
      YearReview before,
      List<Language> languages,
      @Nullable EditionProof proof,
      Path folder) {
    try {
      Files.createDirectories(folder);
      List<Path> written = new ArrayList<>();
      for (Map.Entry<String, byte[]> file : files(review, before, languages, proof).entrySet()) {
        written.add(Files.write(folder.resolve(file.getKey()), file.getValue()));
      }
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link #write} writes of a draft, by the names of the files. */
  public SequencedMap<String, byte[]> files(
      YearReview review, YearReview before, List<Language> languages) {
    return files(review, before, languages, null);
  }

  /** What {@link #write} writes, by the names of the files. */
  public SequencedMap<String, byte[]> files(
      YearReview year, YearReview before, List<Language> languages, @Nullable EditionProof proof) {
    YearReview review = year.against(before, definitions);
    EditionTables tables = new EditionTables(review, texts, definitions);
    try {
      byte[] figures = bytes(tables.figures());
      byte[] breakdowns = bytes(tables.breakdowns());
      String fingerprint = Hash.ofContent(figures).toString();
      SequencedMap<String, byte[]> files = new LinkedHashMap<>();
      for (Language language : languages) {
        files.put(
            language.code() + ".html", bytes(page(review, before, language, proof, fingerprint)));
      }
      files.put("figures.csv", figures);
      files.put("breakdowns.csv", breakdowns);
      DataPackage told = new DataPackage(review, texts, isInternal);
      files.put(DataPackage.FILE, bytes(told.of(figures, breakdowns)));
      if (proof != null) {
        files.putAll(new ProofFile(review, isInternal, proof).files(files));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
