package org.najda.server.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.najda.server.hash.Hash;
import org.najda.server.review.Objection;
import org.najda.server.review.PublishedFigure;
import org.najda.server.review.YearReview;

/**
 * An edition as it was computed once, as far as its readers may know it.
 *
 * @param asOf what was entered until the end of that day is in it
 * @param isSynthetic whether the records were made up
 * @param objections what keeps it from being approved
 */
public record Version(
    LocalDate asOf,
    boolean isSynthetic,
    List<PublishedFigure> figures,
    List<Objection> objections) {
  public Version {
    figures = List.copyOf(figures);
    objections = List.copyOf(objections);
  }

  static Version of(YearReview review, List<Objection> objections) {
    return new Version(
        review.asOf(),
        review.isSynthetic(),
        review.figures().stream().map(PublishedFigure::of).toList(),
        objections);
  }

  /**
   * One fingerprint of all files: that of a list of theirs, a line each as `sha256sum` writes it.
   */
  static String fingerprint(SequencedMap<String, byte[]> files) {
    String list =
        files.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(file -> Hash.ofContent(file.getValue()) + "  " + file.getKey() + "\n")
            .collect(Collectors.joining());
    return Hash.ofContent(list.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
