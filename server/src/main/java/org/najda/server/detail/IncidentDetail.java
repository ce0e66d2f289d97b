package org.najda.server.detail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.interval.Interval;
import org.najda.server.board.IncidentView;
import tools.jackson.databind.node.ObjectNode;

/**
 * An incident with all that is known of it.
 *
 * @param text what the caller said; left out when there is none, it was erased or is not for these
 *     eyes
 * @param timeline its events, each with {@code seq, at, actor, type} and its own fields, and the
 *     {@code reason} where somebody gave one
 * @param intervals between its stamps and those of its missions
 */
record IncidentDetail(
    @JsonUnwrapped IncidentView incident,
    @Nullable String text,
    List<ObjectNode> timeline,
    List<Note> notes,
    List<IntervalView> intervals) {

  /**
   * @param text left out when it was erased or is not for these eyes
   */
  record Note(Instant at, PersonId actor, @Nullable String text) {}

  /**
   * @param unit whose mission it is of; left out for the incident's own
   * @param invalid why it has no length
   * @param doubtful whether a clock that is not to be relied on gave one of its stamps
   */
  record IntervalView(
      String name,
      @Nullable UnitId unit,
      String from,
      String to,
      @Nullable Long seconds,
      Interval.@Nullable Invalid invalid,
      boolean byHand,
      boolean doubtful) {
    static IntervalView of(Interval interval, @Nullable UnitId unit) {
      return new IntervalView(
          interval.name().id(),
          unit,
          EnumWords.of(interval.name().from()),
          EnumWords.of(interval.name().to()),
          interval.seconds(),
          interval.invalid(),
          interval.byHand(),
          interval.doubtful());
    }
  }
}
