package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.tally.Part;
import org.najda.server.tally.Ground;
import org.najda.server.tally.IntervalTally;
import org.najda.server.tally.Question;

/** What can be asked of figures. */
final class Questions {
  private Questions() {}

  /** What came in a month. */
  record OfMonth(Source source, YearMonth month) implements Question<BigDecimal> {
    @Override
    public Ground ground() {
      return new Ground(key(source), month, month);
    }
  }

  /** The first month of which anything is kept. */
  record First(Source source) implements Question<Optional<YearMonth>> {
    @Override
    public Ground ground() {
      return Ground.whole(key(source));
    }
  }

  /** What stands at the end of a month. */
  record Stood(Source.Kept source, YearMonth month) implements Question<Optional<BigDecimal>> {
    @Override
    public Ground ground() {
      return Ground.until(source.register(), month);
    }
  }

  /** What intervals of a year took. */
  record Took(Indicator.Span interval, int year) implements Question<Optional<IntervalTally>> {
    @Override
    public Ground ground() {
      return Ground.ofJournals(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }
  }

  /** What came in a span, by parts. */
  record Parted(Source.Kept source, List<Part> parts, Span span)
      implements Question<Optional<List<BigDecimal>>> {
    @Override
    public Ground ground() {
      return new Ground(source.register(), span.first(), span.last());
    }
  }

  /** What a source is counted from. */
  static String key(Source source) {
    return source instanceof Source.OfRegister entries ? entries.register() : Ground.JOURNALS;
  }
}
