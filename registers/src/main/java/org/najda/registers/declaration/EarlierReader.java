package org.najda.registers.declaration;

import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.EarlierFigure;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;

/** Reads what was published of years of which no records are kept, and checks that it fits. */
final class EarlierReader {
  static final String FILE = "earlier.yaml";
  static final String[] KEYS = {"indicator", "year", "value", "version", "source", "break"};
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private EarlierReader() {}

  static List<EarlierFigure> read(YamlPart top) {
    top.only("earlier");
    return top.each("earlier", EarlierReader::figure);
  }

  private static EarlierFigure figure(YamlPart part) {
    part.only(KEYS);
    return new EarlierFigure(
        part.word("indicator").text(),
        (int) Scalars.whole(part.spot(), part.word("year"), FIRST_YEAR, LAST_YEAR),
        Scalars.decimal(part.spot(), part.word("value")),
        (int) Scalars.whole(part, "version", 1, IndicatorReader.MOST_VERSIONS, 1),
        Scalars.label(part, "source"),
        part.has("break") ? Scalars.label(part, "break") : null);
  }

  /** Whether each speaks of an indicator that has such a version, and none is said twice. */
  static void check(Definitions all, YamlPart top) {
    top.each(
        "earlier",
        part -> {
          EarlierFigure figure = figure(part);
          Optional<Indicator> of = all.findIndicator(figure.indicator());
          if (of.isEmpty()) {
            add(part, "indicator", FlawCode.UNKNOWN_INDICATOR, figure.indicator());
          } else if (of.get().source() instanceof Source.Earlier) {
            add(part, "indicator", FlawCode.NOT_COUNTED, figure.indicator());
          } else if (figure.version() > of.get().version().number()) {
            add(part, "version", FlawCode.UNKNOWN_VERSION, figure.indicator(), figure.version());
          } else if (isTwice(all, figure)) {
            add(part, "year", FlawCode.TWICE, figure.indicator() + " " + figure.year());
          }
          return figure;
        });
  }

  private static boolean isTwice(Definitions all, EarlierFigure figure) {
    return all.earlier().stream()
            .filter(other -> other.indicator().equals(figure.indicator()))
            .filter(other -> other.year() == figure.year())
            .count()
        > 1;
  }

  private static void add(YamlPart part, String key, FlawCode code, Object... words) {
    part.spot().add(part.line(key), code, words);
  }
}
