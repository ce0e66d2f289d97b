package org.najda.core.codec;

import org.najda.core.Commitment;
import org.najda.core.NoticeId;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.NoticeEvent.NoticeConfirmed;
import org.najda.core.event.NoticeEvent.NoticeExpired;
import org.najda.core.event.NoticeEvent.NoticeExtended;
import org.najda.core.event.NoticeEvent.NoticePosted;
import org.najda.core.event.NoticeEvent.NoticeReviewDue;
import org.najda.core.event.NoticeEvent.NoticeWithdrawn;
import org.najda.core.notice.Receipt;

/** What happens to notices, as fields; what one is made of is in {@link Notices}. */
final class NoticeEvents {
  private NoticeEvents() {}

  static void write(JsonWriter writer, NoticeEvent event) {
    writer.field("notice", event.notice().number());
    switch (event) {
      case NoticePosted e ->
          writer
              .object("content", e.content(), Notices::write)
              .field("text", e.text())
              .object("validity", e.validity(), Notices::write);
      case NoticeExtended e ->
          writer.object("validity", e.validity(), Notices::write).field("reason", e.reason());
      case NoticeConfirmed e -> writer.field("step", e.step());
      case NoticeWithdrawn e -> writer.field("reason", e.reason());
      case NoticeReviewDue e -> {}
      case NoticeExpired e -> {}
    }
  }

  static NoticePosted posted(Fields fields) {
    return new NoticePosted(
        notice(fields),
        fields.object("content", Notices::content),
        fields.text("text", Commitment::new),
        fields.object("validity", Notices::validity));
  }

  static NoticeExtended extended(Fields fields) {
    return new NoticeExtended(
        notice(fields),
        fields.object("validity", Notices::validity),
        fields.text("reason", Commitment::new));
  }

  static NoticeReviewDue reviewDue(Fields fields) {
    return new NoticeReviewDue(notice(fields));
  }

  static NoticeConfirmed confirmed(Fields fields) {
    return new NoticeConfirmed(notice(fields), fields.word("step", Receipt.Step.class));
  }

  static NoticeWithdrawn withdrawn(Fields fields) {
    return new NoticeWithdrawn(notice(fields), fields.text("reason", Commitment::new));
  }

  static NoticeExpired expired(Fields fields) {
    return new NoticeExpired(notice(fields));
  }

  private static NoticeId notice(Fields fields) {
    return new NoticeId(fields.number("notice"));
  }
}
