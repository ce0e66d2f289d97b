package org.najda.server.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.EnumWords;
import org.najda.core.GeoPoint;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.notice.Audience;
import org.najda.core.notice.Bulletin;
import org.najda.core.notice.Content;
import org.najda.core.notice.Hazard;
import org.najda.core.notice.Message;
import org.najda.core.notice.Notice;
import org.najda.core.notice.Receipt;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.Role;
import org.najda.server.access.Standing;
import org.najda.server.notice.NoticeView.GroundView;
import org.najda.server.notice.NoticeView.Is;
import org.najda.server.notice.NoticeView.ReceiptView;

/** Shows people the notices that are for them. */
public final class NoticeViews {
  private final NoticeWords words;

  public NoticeViews(NoticeWords words) {
    this.words = words;
  }

  /** All that stand, by number. */
  public List<NoticeView> list(RoomId room, RoomState state, Standing standing) {
    List<Notice> seen = new ArrayList<>();
    for (Notice notice : state.notices().byId().values()) {
      if (NoticeSight.sees(standing, notice, state)) {
        seen.add(notice);
      }
    }
    return views(room, state, standing, seen);
  }

  /** The hazards that whoever goes to the place has to know. */
  public List<NoticeView> listHazardsAt(
      RoomId room, RoomState state, GeoPoint place, Standing standing) {
    List<Notice> seen =
        state.notices().listHazardsAt(place).stream()
            .filter(notice -> NoticeSight.sees(standing, notice, state))
            .toList();
    return views(room, state, standing, seen);
  }

  /** Empty when it stands no longer or is not for these eyes. */
  public Optional<NoticeView> find(RoomId room, RoomState state, NoticeId id, Standing standing) {
    return state
        .notices()
        .byId()
        .find(id)
        .filter(notice -> NoticeSight.sees(standing, notice, state))
        .map(notice -> views(room, state, standing, List.of(notice)).getFirst());
  }

  private List<NoticeView> views(
      RoomId room, RoomState state, Standing standing, List<Notice> notices) {
    Map<Commitment, String> texts =
        words.of(room, notices.stream().map(notice -> notice.entry().text()).toList());
    return notices.stream()
        .map(notice -> view(notice, texts.get(notice.entry().text()), state, standing))
        .toList();
  }

  /** Of a notice whose words were found before. */
  static NoticeView view(Notice notice, @Nullable String text, RoomState state, Standing standing) {
    Content content = notice.content();
    PersonId by = notice.entry().by();
    Audience audience = audience(content);
    Setup setup = state.setup();
    List<ReceiptView> receipts =
        audience == null || setup == null
            ? List.of()
            : receipts(Addressees.list(audience, by, state, setup), notice.receipts());
    Receipt own = notice.receipts().get(standing.person());
    boolean mine = standing.person().equals(by);
    return new NoticeView(
        notice.id(),
        is(content),
        kind(content),
        content instanceof Hazard hazard ? GroundView.of(hazard.ground()) : null,
        audience == null ? null : Addressee.of(audience),
        content instanceof Message message && message.urgent(),
        content instanceof Message message ? message.replyTo() : null,
        by,
        notice.entry().at(),
        text,
        notice.validity().reviewAt(),
        notice.validity().expiresAt(),
        !mine
            && audience != null
            && setup != null
            && Addressees.includes(audience, standing, state),
        own == null ? null : own.deliveredAt(),
        own == null ? null : own.readAt(),
        (int) receipts.stream().filter(receipt -> receipt.readAt() != null).count(),
        receipts.size(),
        mine || standing.roles().contains(Role.SUPERVISOR) ? receipts : List.of());
  }

  private static List<ReceiptView> receipts(
      List<PersonId> expected, SortedMap<PersonId, Receipt> got) {
    List<ReceiptView> receipts = new ArrayList<>();
    for (PersonId person : expected) {
      Receipt receipt = got.get(person);
      receipts.add(
          receipt == null
              ? new ReceiptView(person, null, null)
              : new ReceiptView(person, receipt.deliveredAt(), receipt.readAt()));
    }
    return receipts;
  }

  private static Is is(Content content) {
    return switch (content) {
      case Hazard hazard -> Is.HAZARD;
      case Bulletin bulletin -> Is.BULLETIN;
      case Message message -> Is.MESSAGE;
    };
  }

  private static @Nullable String kind(Content content) {
    return switch (content) {
      case Hazard hazard -> EnumWords.of(hazard.kind());
      case Bulletin bulletin -> EnumWords.of(bulletin.kind());
      case Message message -> null;
    };
  }

  private static @Nullable Audience audience(Content content) {
    return switch (content) {
      case Hazard hazard -> null;
      case Bulletin bulletin -> bulletin.audience();
      case Message message -> message.audience();
    };
  }
}
