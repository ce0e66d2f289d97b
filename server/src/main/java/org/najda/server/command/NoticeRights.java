package org.najda.server.command;

import org.najda.core.NoticeId;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.notice.Addressee;
import org.najda.server.notice.NoticeSight;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/** Which right each command about notices needs, and on what. */
final class NoticeRights {
  private NoticeRights() {}

  static void require(Visit visit, NoticeBody body) {
    switch (body) {
      case NoticeBody.EnterHazard b -> visit.require(Act.ENTER_HAZARD);
      case NoticeBody.IssueBulletin b -> visit.require(Act.ISSUE_BULLETIN);
      case NoticeBody.SendMessage b -> requireSending(visit, b.audience());
      case NoticeBody.ExtendNotice b -> visit.require(Act.EXTEND_NOTICE);
      case NoticeBody.WithdrawNotice b -> visit.require(Act.WITHDRAW_NOTICE);
      case NoticeBody.ConfirmNotice b -> requireSight(visit, b.notice());
    }
  }

  /** A patrol writes to the people of the room, not to other units. */
  private static void requireSending(Visit visit, Addressee to) {
    visit.require(Act.SEND_MESSAGE);
    boolean people = to.to() == Addressee.Kind.ROLE || to.to() == Addressee.Kind.PERSON;
    if (visit.standing().isForOwnUnitOnly(Act.SEND_MESSAGE) && !people) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }

  private static void requireSight(Visit visit, NoticeId id) {
    visit.require(Act.CONFIRM_NOTICE);
    boolean hidden =
        visit
            .state()
            .notices()
            .byId()
            .find(id)
            .filter(notice -> !NoticeSight.sees(visit.standing(), notice, visit.state()))
            .isPresent();
    if (hidden) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }
}
