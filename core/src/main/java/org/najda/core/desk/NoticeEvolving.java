package org.najda.core.desk;

import java.time.Instant;
import java.util.Collections;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.Recorded;
import org.najda.core.notice.Entry;
import org.najda.core.notice.Message;
import org.najda.core.notice.Notice;
import org.najda.core.notice.NoticeBook;
import org.najda.core.notice.Receipt;
import org.najda.core.notice.Validity;
import org.najda.core.room.RoomState;
import org.najda.core.timer.Timer;

/** Applies what happened to notices. */
final class NoticeEvolving {
  private NoticeEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, NoticeEvent event) {
    NoticeBook book = state.notices();
    var person = recorded.author().person();
    if (event instanceof NoticeEvent.NoticePosted e) {
      Entry entry = new Entry(person, recorded.at(), e.text());
      return timed(
          state,
          new Notice(e.notice(), entry, e.content(), e.validity(), Collections.emptySortedMap()));
    }
    Notice notice = book.byId().get(event.notice());
    return switch (event) {
      case NoticeEvent.NoticePosted e -> throw new IllegalStateException("It was posted before.");
      case NoticeEvent.NoticeExtended e -> timed(untimed(state, notice), notice.with(e.validity()));
      case NoticeEvent.NoticeReviewDue e -> withoutReview(state, notice);
      case NoticeEvent.NoticeConfirmed e -> confirmed(state, notice, recorded, e.step());
      case NoticeEvent.NoticeWithdrawn e -> gone(state, notice);
      case NoticeEvent.NoticeExpired e -> gone(state, notice);
    };
  }

  private static RoomState timed(RoomState state, Notice notice) {
    Validity validity = notice.validity();
    Instant reviewAt = validity.reviewAt();
    RoomState next =
        state
            .with(state.notices().with(notice))
            .with(Timer.noticeExpiry(validity.expiresAt(), notice.id()));
    return reviewAt == null ? next : next.with(Timer.noticeReview(reviewAt, notice.id()));
  }

  private static RoomState confirmed(
      RoomState state, Notice notice, Recorded recorded, Receipt.Step step) {
    var person = recorded.author().person();
    RoomState next =
        state.with(state.notices().with(notice.confirmed(person, step, recorded.at())));
    boolean read = notice.content() instanceof Message && step == Receipt.Step.READ;
    return read ? withoutReview(next, notice) : next;
  }

  private static RoomState gone(RoomState state, Notice notice) {
    return untimed(state, notice).with(state.notices().without(notice.id()));
  }

  private static RoomState untimed(RoomState state, Notice notice) {
    return withoutReview(state, notice)
        .without(Timer.noticeExpiry(notice.validity().expiresAt(), notice.id()));
  }

  private static RoomState withoutReview(RoomState state, Notice notice) {
    Instant reviewAt = notice.validity().reviewAt();
    return reviewAt == null ? state : state.without(Timer.noticeReview(reviewAt, notice.id()));
  }
}
