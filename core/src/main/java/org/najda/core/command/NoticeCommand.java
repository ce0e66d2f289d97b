package org.najda.core.command;

import org.najda.core.Commitment;
import org.najda.core.NoticeId;
import org.najda.core.notice.Bulletin;
import org.najda.core.notice.Hazard;
import org.najda.core.notice.Message;
import org.najda.core.notice.Receipt;
import org.najda.core.notice.Validity;

/** What can be asked about notices. */
public sealed interface NoticeCommand extends Command {
  record EnterHazard(Hazard hazard, Commitment text, Validity validity) implements NoticeCommand {}

  record IssueBulletin(Bulletin bulletin, Commitment text, Validity validity)
      implements NoticeCommand {}

  /** It stands as long as settled things stay in the room's state. */
  record SendMessage(Message message, Commitment text) implements NoticeCommand {}

  /** It still holds: a new review and a new end. */
  record ExtendNotice(NoticeId notice, Validity validity, Commitment reason)
      implements NoticeCommand {}

  /** It no longer holds. */
  record WithdrawNotice(NoticeId notice, Commitment reason) implements NoticeCommand {}

  /** Who asks has got it, or has read it. */
  record ConfirmNotice(NoticeId notice, Receipt.Step step) implements NoticeCommand {}
}
