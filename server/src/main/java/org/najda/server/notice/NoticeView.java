package org.najda.server.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.LandmarkId;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.notice.Ground;

/**
 * A notice as one of its readers sees it.
 *
 * @param kind of hazard or bulletin
 * @param ground of a hazard
 * @param to for whom a bulletin or message is
 * @param text left out once it was erased
 * @param forMe it is for the reader, who has not written it himself
 * @param readAt when the reader has read it
 * @param read how many of those expected have read it
 * @param expected how many it is for
 * @param receipts of all it is for; empty unless the reader wrote it or answers for the room
 */
public record NoticeView(
    NoticeId id,
    Is is,
    @Nullable String kind,
    @Nullable GroundView ground,
    @Nullable Addressee to,
    boolean urgent,
    @Nullable NoticeId replyTo,
    PersonId by,
    Instant at,
    @Nullable String text,
    @Nullable Instant reviewAt,
    Instant expiresAt,
    boolean forMe,
    @Nullable Instant deliveredAt,
    @Nullable Instant readAt,
    int read,
    int expected,
    List<ReceiptView> receipts) {
  /** What kind of notice it is. */
  public enum Is {
    HAZARD,
    BULLETIN,
    MESSAGE
  }

  /** Where a hazard lies. */
  public record GroundView(
      double lat,
      double lon,
      int radiusMeters,
      @Nullable String label,
      @Nullable LandmarkId landmark) {
    static GroundView of(Ground ground) {
      return new GroundView(
          ground.point().lat(),
          ground.point().lon(),
          ground.radiusMeters(),
          ground.label(),
          ground.landmark());
    }
  }

  /** How far it has come with one of those it is for; both left out: no screen of his had it. */
  public record ReceiptView(
      PersonId person, @Nullable Instant deliveredAt, @Nullable Instant readAt) {}
}
