package org.najda.server.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.najda.registers.definition.Indicator;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Finding.Reason;
import org.najda.server.hash.Hash;

/**
 * What an edition counted a figure as, for the next edition of the same year to be held against.
 *
 * @param version of the definition that it followed
 * @param definition a fingerprint of what was counted: the same as long as only names change
 */
public record CountedAs(String indicator, int version, String definition) {

  /** What an edition's figures were counted as, in its order. */
  public static List<CountedAs> listOf(YearReview review) {
    return review.figures().stream().map(YearFigure::indicator).map(CountedAs::of).toList();
  }

  private static CountedAs of(Indicator indicator) {
    return new CountedAs(indicator.id(), indicator.version().number(), fingerprint(indicator));
  }

  /** Of what is counted, in what unit and how it has to follow; not of what it is called. */
  private static String fingerprint(Indicator indicator) {
    String source =
        indicator.source() instanceof Indicator.Source.Declared
            ? "declared"
            : indicator.source().toString();
    String counted = indicator.unit() + "\n" + source + "\n" + indicator.relation();
    return Hash.ofContent(counted.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Those whose definition changed since they were published, and whose version did not.
   *
   * @param published by the latest edition
   */
  public static List<Finding> redefined(List<CountedAs> published, YearReview review) {
    Map<String, CountedAs> now =
        listOf(review).stream()
            .collect(Collectors.toMap(CountedAs::indicator, Function.identity()));
    return published.stream()
        .flatMap(then -> Stream.ofNullable(now.get(then.indicator())).filter(then::isOtherwise))
        .map(same ->
            Finding.of(
                same.indicator(),
                Reason.REDEFINED,
                Map.of("version", String.valueOf(same.version()))))
        .toList();
  }

  private boolean isOtherwise(CountedAs now) {
    return !definition.equals(now.definition) && version >= now.version;
  }
}
