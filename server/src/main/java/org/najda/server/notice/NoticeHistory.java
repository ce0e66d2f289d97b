package org.najda.server.notice;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.najda.core.PersonId;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.NoticeEvent.NoticeConfirmed;
import org.najda.core.event.NoticeEvent.NoticeExtended;
import org.najda.core.event.NoticeEvent.NoticePosted;
import org.najda.core.notice.Entry;
import org.najda.core.notice.Notice;

/**
 * A notice with all that happened to it.
 *
 * @param notice as it was last
 */
record NoticeHistory(Notice notice, List<Step> steps) {
  /** One event of it. */
  record Step(long seq, Instant at, PersonId actor, NoticeEvent event) {}

  /**
   * @param steps in order; empty, or without the first, for a notice nobody ever posted
   */
  static Optional<NoticeHistory> of(List<Step> steps) {
    if (steps.isEmpty() || !(steps.getFirst().event() instanceof NoticePosted posted)) {
      return Optional.empty();
    }
    Step first = steps.getFirst();
    Notice notice =
        new Notice(
            posted.notice(),
            new Entry(first.actor(), first.at(), posted.text()),
            posted.content(),
            posted.validity(),
            Collections.emptySortedMap());
    for (Step step : steps) {
      notice = after(notice, step);
    }
    return Optional.of(new NoticeHistory(notice, List.copyOf(steps)));
  }

  private static Notice after(Notice notice, Step step) {
    return switch (step.event()) {
      case NoticeExtended extended -> notice.with(extended.validity());
      case NoticeConfirmed confirmed -> notice.confirmed(step.actor(), confirmed.step(), step.at());
      default -> notice;
    };
  }
}
