package org.najda.server.publication;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.registers.review.Verdict;
import org.najda.server.hash.Hash;
import org.najda.server.review.Objection;
import org.najda.server.review.YearFigure;
import org.najda.server.review.YearFigure.Origin;
import org.najda.server.review.YearReview;

/**
 * An edition as it was computed once, as far as its readers may know it.
 *
 * @param asOf what was entered until the end of that day is in it
 * @param isSynthetic whether the records were made up
 * @param objections what keeps it from being approved
 */
public record Version(
    LocalDate asOf, boolean isSynthetic, List<Figure> figures, List<Objection> objections) {
  public Version {
    figures = List.copyOf(figures);
    objections = List.copyOf(objections);
  }

  /**
   * A figure as it is kept.
   *
   * @param value null where it is missing or withheld, which the origin says
   */
  public record Figure(
      String indicator, @Nullable BigDecimal value, Origin origin, Verdict verdict) {
    static Figure of(YearFigure figure) {
      return new Figure(
          figure.indicator().id(), figure.value(), figure.origin(), figure.finding().verdict());
    }

    /** Whether a reader sees another number, or another reason why there is none. */
    boolean differsFrom(Figure other) {
      return value == null || other.value == null
          ? value != other.value || origin != other.origin
          : value.compareTo(other.value) != 0;
    }
  }

  static Version of(YearReview review, List<Objection> objections) {
    return new Version(
        review.asOf(),
        review.isSynthetic(),
        review.figures().stream().map(Figure::of).toList(),
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
