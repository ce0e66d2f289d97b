package org.najda.core.event;

import org.najda.core.Commitment;
import org.najda.core.NoticeId;
import org.najda.core.notice.Content;
import org.najda.core.notice.Receipt;
import org.najda.core.notice.Validity;

/** What happens to notices. */
public sealed interface NoticeEvent extends Event {
  NoticeId notice();

  record NoticePosted(NoticeId notice, Content content, Commitment text, Validity validity)
      implements NoticeEvent {}

  record NoticeExtended(NoticeId notice, Validity validity, Commitment reason)
      implements NoticeEvent {}

  /** Nobody has extended or withdrawn it until the day of its review. */
  record NoticeReviewDue(NoticeId notice) implements NoticeEvent {}

  /** Its author got it, or has read it. */
  record NoticeConfirmed(NoticeId notice, Receipt.Step step) implements NoticeEvent {}

  record NoticeWithdrawn(NoticeId notice, Commitment reason) implements NoticeEvent {}

  record NoticeExpired(NoticeId notice) implements NoticeEvent {}
}
