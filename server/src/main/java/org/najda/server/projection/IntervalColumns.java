package org.najda.server.projection;

import java.util.Locale;
import org.najda.core.CallSource;
import org.najda.core.EnumWords;
import org.najda.core.interval.IntervalName;

/** How the tables tell what an interval took, and why it has no length. */
final class IntervalColumns {
  private IntervalColumns() {}

  /**
   * Four columns: {@code seconds}, null without a valid length; {@code late}, entered after an
   * outage; {@code lacking}, without a stamp; {@code pending}, not over yet.
   *
   * @return for a row {@code c} of calls or {@code i} of incidents, or {@code m} of missions beside
   *     the incident that it is of
   */
  static String of(IntervalName name) {
    String columns =
        switch (name.subject()) {
          case CALL ->
              """
              c.%1$s_seconds AS seconds, c.source = '%4$s' AS late,
              c.%2$s_at IS NULL OR c.%3$s_at IS NULL AS lacking,
              c.%3$s_at IS NULL AND c.ended_at IS NULL AND c.settled_at IS NULL AS pending
              """;
          case INCIDENT ->
              """
              i.%1$s_seconds AS seconds, i.card IS NOT NULL AS late,
              i.%2$s_at IS NULL OR i.%3$s_at IS NULL AS lacking,
              i.%2$s_at IS NOT NULL AND i.%3$s_at IS NULL AND i.closed_at IS NULL AS pending
              """;
          case MISSION ->
              """
              m.%1$s_seconds AS seconds, i.card IS NOT NULL AS late,
              m.%2$s_at IS NULL OR m.%3$s_at IS NULL AS lacking,
              m.%3$s_at IS NULL AND m.cleared_at IS NULL AND m.ended_at IS NULL AS pending
              """;
        };
    return columns.formatted(
        word(name), word(name.from()), word(name.to()), EnumWords.of(CallSource.CARD));
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
