package org.najda.core.desk;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.EnumWords;
import org.najda.core.LandmarkId;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.command.NoticeCommand;
import org.najda.core.event.NoticeEvent;
import org.najda.core.notice.Content;
import org.najda.core.notice.Message;
import org.najda.core.notice.Notice;
import org.najda.core.notice.NoticeBook;
import org.najda.core.notice.Validity;

/** Decides what is asked about notices. */
record NoticeDeciding(Situation now, PersonId who) {
  Decision decide(NoticeCommand command) {
    return switch (command) {
      case NoticeCommand.EnterHazard c -> {
        LandmarkId landmark = c.hazard().ground().landmark();
        yield landmark == null || now.state().landmarks().byId().containsKey(landmark)
            ? post(c.hazard(), c.text(), c.validity())
            : Situation.unknown(landmark);
      }
      case NoticeCommand.IssueBulletin c -> {
        Refusal unknown = Audiences.unknown(c.bulletin().audience(), now.setup());
        yield unknown == null
            ? post(c.bulletin(), c.text(), c.validity())
            : Decision.refused(unknown);
      }
      case NoticeCommand.SendMessage c -> send(c.message(), c.text());
      case NoticeCommand.ExtendNotice c -> standing(c.notice(), notice -> extend(c));
      case NoticeCommand.WithdrawNotice c ->
          standing(
              c.notice(),
              notice ->
                  Decision.accepted(new NoticeEvent.NoticeWithdrawn(notice.id(), c.reason())));
      case NoticeCommand.ConfirmNotice c -> known(c.notice(), notice -> confirm(notice, c));
    };
  }

  private Decision post(Content content, Commitment text, Validity validity) {
    Refusal impossible = impossible(validity);
    return impossible == null ? posted(content, text, validity) : Decision.refused(impossible);
  }

  private Decision send(Message message, Commitment text) {
    NoticeId answered = message.replyTo();
    if (answered != null && !now.state().notices().byId().containsKey(answered)) {
      return unknown(answered, "replyTo");
    }
    Refusal unknown = Audiences.unknown(message.audience(), now.setup());
    return unknown == null ? posted(message, text, validity(message)) : Decision.refused(unknown);
  }

  private Validity validity(Message message) {
    Instant readBy = message.urgent() ? now.at().plus(now.rules().acknowledgeWithin()) : null;
    return new Validity(readBy, now.at().plus(now.rules().keepClosedFor()));
  }

  private Decision posted(Content content, Commitment text, Validity validity) {
    NoticeBook book = now.state().notices();
    return book.isFull()
        ? Decision.refused(Refusal.of(RefusalCode.TOO_MANY_NOTICES).with("most", NoticeBook.MOST))
        : Decision.accepted(new NoticeEvent.NoticePosted(book.nextId(), content, text, validity));
  }

  private Decision extend(NoticeCommand.ExtendNotice c) {
    Refusal impossible = impossible(c.validity());
    return impossible == null
        ? Decision.accepted(new NoticeEvent.NoticeExtended(c.notice(), c.validity(), c.reason()))
        : Decision.refused(impossible);
  }

  private Decision confirm(Notice notice, NoticeCommand.ConfirmNotice c) {
    return notice.isConfirmed(who, c.step())
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_CHANGES)
                .with("value", EnumWords.of(c.step()))
                .at("step"))
        : Decision.accepted(new NoticeEvent.NoticeConfirmed(notice.id(), c.step()));
  }

  private @Nullable Refusal impossible(Validity validity) {
    return validity.isPossibleFrom(now.at())
        ? null
        : Refusal.of(RefusalCode.VALIDITY_IMPOSSIBLE)
            .with("days", Validity.LONGEST.toDays())
            .at("expiresAt");
  }

  /** A hazard or bulletin; a message that was sent is no longer its sender's to change. */
  private Decision standing(NoticeId id, Function<Notice, Decision> then) {
    return known(
        id,
        notice ->
            notice.content() instanceof Message
                ? Decision.refused(
                    Refusal.of(RefusalCode.MESSAGE_STANDS).with("notice", id).at("notice"))
                : then.apply(notice));
  }

  private Decision known(NoticeId id, Function<Notice, Decision> then) {
    return now.state().notices().byId().find(id).map(then).orElseGet(() -> unknown(id, "notice"));
  }

  private static Decision unknown(NoticeId id, String field) {
    return Decision.refused(Refusal.of(RefusalCode.UNKNOWN_NOTICE).with("notice", id).at(field));
  }
}
