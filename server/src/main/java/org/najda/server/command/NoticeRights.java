package org.najda.server.command;

import org.najda.core.NoticeId;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.notice.Addressee;
import org.najda.server.notice.NoticeSight;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/** Who may write to whom, and confirm what. */
final class NoticeRights {
  private NoticeRights() {}

  /** A patrol writes to the people of the room, not to other units. */
  static void requireSending(Visit visit, Addressee to) {
    visit.require(Act.SEND_MESSAGE);
    boolean people = to.to() == Addressee.Kind.ROLE || to.to() == Addressee.Kind.PERSON;
    if (visit.standing().isForOwnUnitOnly(Act.SEND_MESSAGE) && !people) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }

  static void requireSight(Visit visit, NoticeId id) {
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
