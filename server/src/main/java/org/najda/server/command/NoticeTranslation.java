package org.najda.server.command;

import org.najda.core.command.NoticeCommand;
import org.najda.core.notice.Bulletin;
import org.najda.core.notice.Hazard;
import org.najda.core.notice.Message;
import org.najda.core.notice.Validity;

/** From what a client wrote about notices to what the desk decides on. */
final class NoticeTranslation {
  private NoticeTranslation() {}

  static NoticeCommand command(NoticeBody body, Sealing sealing) {
    return switch (body) {
      case NoticeBody.EnterHazard b ->
          new NoticeCommand.EnterHazard(
              new Hazard(b.kind(), b.ground().ground()),
              sealing.words("hazard", b.text()),
              new Validity(b.reviewAt(), b.expiresAt()));
      case NoticeBody.IssueBulletin b ->
          new NoticeCommand.IssueBulletin(
              new Bulletin(b.kind(), b.audience().audience()),
              sealing.words("bulletin", b.text()),
              new Validity(b.reviewAt(), b.expiresAt()));
      case NoticeBody.SendMessage b ->
          new NoticeCommand.SendMessage(
              new Message(b.audience().audience(), Boolean.TRUE.equals(b.urgent()), b.replyTo()),
              sealing.words("message", b.text()));
      case NoticeBody.ExtendNotice b ->
          new NoticeCommand.ExtendNotice(
              b.notice(),
              new Validity(b.reviewAt(), b.expiresAt()),
              sealing.words("reason", b.reason()));
      case NoticeBody.WithdrawNotice b ->
          new NoticeCommand.WithdrawNotice(b.notice(), sealing.words("reason", b.reason()));
      case NoticeBody.ConfirmNotice b -> new NoticeCommand.ConfirmNotice(b.notice(), b.step());
    };
  }
}
