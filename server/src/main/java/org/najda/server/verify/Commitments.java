package org.najda.server.verify;

import java.util.stream.Stream;
import org.najda.core.Commitment;
import org.najda.core.event.AlarmEvent;
import org.najda.core.event.CallBackEvent;
import org.najda.core.event.CallEvent;
import org.najda.core.event.ChangeEvent;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.Event;
import org.najda.core.event.ExchangeEvent;
import org.najda.core.event.FallbackEvent;
import org.najda.core.event.FollowEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.LandmarkEvent;
import org.najda.core.event.LegalTimeEvent;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.OfferEvent;
import org.najda.core.event.RestrictionEvent;
import org.najda.core.event.RoomEvent;
import org.najda.core.event.SilentCallEvent;
import org.najda.core.event.StackEvent;
import org.najda.core.event.TargetEvent;
import org.najda.core.event.TieEvent;
import org.najda.core.event.TransferEvent;
import org.najda.core.event.UnitEvent;
import org.najda.core.fallback.Card;

/** Finds the commitments to personal values in events. */
final class Commitments {
  private Commitments() {}

  static Stream<Commitment> of(Event event) {
    return switch (event) {
      case CallEvent call -> of(call);
      case IncidentEvent incident -> of(incident);
      case DispatchEvent.UnitRecalled e -> Stream.ofNullable(e.reason());
      case FollowEvent follow -> Stream.empty();
      case OfferEvent.OfferReceived e -> Stream.of(e.text());
      case OfferEvent.OfferDeclined e -> Stream.of(e.reason());
      case OfferEvent offer -> Stream.empty();
      case TransferEvent.TransferOffered e -> Stream.of(e.reason());
      case TransferEvent.TransferConfirmed e -> Stream.ofNullable(e.taker());
      case TransferEvent.TransferRefused e -> Stream.of(e.reason());
      case TransferEvent transfer -> Stream.empty();
      case TieEvent tie -> Stream.empty();
      case DispatchEvent dispatch -> Stream.empty();
      case ExchangeEvent exchange -> Stream.empty();
      case StackEvent stack -> Stream.empty();
      case UnitEvent.PanicEnded e -> Stream.ofNullable(e.remark());
      case UnitEvent unit -> Stream.empty();
      case DutyEvent.HandoverGiven given -> Stream.ofNullable(given.remarks());
      case DutyEvent.HandoverTaken taken -> Stream.ofNullable(taken.remarks());
      case DutyEvent.SupervisorAppointed appointed -> Stream.of(appointed.reason());
      case DutyEvent duty -> Stream.empty();
      case TargetEvent target -> Stream.empty();
      case FallbackEvent.CardEntered e -> of(e.card());
      case FallbackEvent fallback -> Stream.empty();
      case LegalTimeEvent legalTime -> Stream.empty();
      case LandmarkEvent landmark -> Stream.empty();
      case RestrictionEvent restriction -> Stream.empty();
      case AlarmEvent alarm -> Stream.empty();
      case NoticeEvent notice -> of(notice);
      case RoomEvent room -> Stream.empty();
      case ChangeEvent change -> Stream.empty();
    };
  }

  private static Stream<Commitment> of(Card card) {
    Card.Matter matter = card.matter();
    return Stream.concat(
        Stream.ofNullable(card.ringing().caller().details()),
        matter == null ? Stream.empty() : Stream.ofNullable(matter.text()));
  }

  private static Stream<Commitment> of(CallEvent event) {
    return switch (event) {
      case CallEvent.CallPresented e -> Stream.ofNullable(e.caller().details());
      case CallEvent.CallDescribed e -> Stream.ofNullable(e.caller().details());
      case CallEvent.CallClosed e -> Stream.ofNullable(e.text());
      case CallEvent.CallAnswered e -> Stream.empty();
      case CallEvent.CallEnded e -> Stream.empty();
      case CallEvent.CallTransferred e -> Stream.empty();
      case CallEvent.CallAttached e -> Stream.empty();
      case CallEvent.CallReopened e -> Stream.empty();
      case CallBackEvent e -> Stream.empty();
      case SilentCallEvent e -> Stream.empty();
    };
  }

  private static Stream<Commitment> of(NoticeEvent event) {
    return switch (event) {
      case NoticeEvent.NoticePosted e -> Stream.of(e.text());
      case NoticeEvent.NoticeExtended e -> Stream.of(e.reason());
      case NoticeEvent.NoticeWithdrawn e -> Stream.of(e.reason());
      case NoticeEvent.NoticeReviewDue e -> Stream.empty();
      case NoticeEvent.NoticeConfirmed e -> Stream.empty();
      case NoticeEvent.NoticeExpired e -> Stream.empty();
    };
  }

  private static Stream<Commitment> of(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.IncidentOpened e -> Stream.ofNullable(e.text());
      case IncidentEvent.PriorityChanged e -> Stream.of(e.reason());
      case IncidentEvent.GroupAssigned e -> Stream.of(e.reason());
      case IncidentEvent.NoteAdded e -> Stream.of(e.text());
      case IncidentEvent.IncidentMoved e -> Stream.empty();
      case IncidentEvent.IncidentClosed e -> Stream.empty();
      case IncidentEvent.BackupRequested e -> Stream.empty();
      case IncidentEvent.BackupWithdrawn e -> Stream.empty();
    };
  }
}
