package org.najda.server.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Measure;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Indicator.Span;
import org.najda.registers.tally.Part;
import org.najda.server.tally.Counts;
import org.najda.server.tally.IntervalTally;
import org.najda.server.tally.Tally;

/** What intervals took, each name of a year asked for once whatever is told of it. */
final class YearIntervals {
  private final Counts counts;
  private final Instant known;
  private final Map<Asked, Optional<IntervalTally>> found = new HashMap<>();

  private record Asked(Span span, int year) {}

  YearIntervals(Counts counts, Instant known) {
    this.counts = counts;
    this.known = known;
  }

  /**
   * @param parts rooms and phases that are wanted too
   * @return empty where no interval of the name has what is asked for
   */
  Optional<Tally> find(Source.Intervals asked, List<Part> parts, int year) {
    return find(asked.span(), year)
        .flatMap(tally -> {
          BigDecimal whole = tally.measure(asked.measure());
          List<@Nullable BigDecimal> numbers = new ArrayList<>();
          parts.forEach(part -> numbers.add(part(part, tally, asked.measure(), year)));
          return Optional.ofNullable(whole).map(number -> new Tally(number, numbers));
        });
  }

  private @Nullable BigDecimal part(Part part, IntervalTally all, Measure measure, int year) {
    return switch (part.which()) {
      case Part.Which.OfRoom room -> all.ofRoom(measure, room.room());
      case Part.Which.OfSpan of ->
          find(of.span(), year).map(tally -> tally.measure(measure)).orElse(null);
      default -> throw new IllegalArgumentException("Intervals know no part " + part.key());
    };
  }

  private Optional<IntervalTally> find(Span span, int year) {
    return found.computeIfAbsent(
        new Asked(span, year), asked -> counts.find(asked.span(), asked.year(), known));
  }
}
