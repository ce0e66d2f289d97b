package org.najda.server.command;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.LandmarkId;
import org.najda.core.NoticeId;
import org.najda.core.notice.Bulletin;
import org.najda.core.notice.Ground;
import org.najda.core.notice.Hazard;
import org.najda.core.notice.Receipt;
import org.najda.server.notice.Addressee;

/** A command about a hazard, bulletin or message as a client writes it. */
sealed interface NoticeBody extends CommandBody.AboutNotices {
  /**
   * @param reviewAt when somebody has to look at it again
   */
  record EnterHazard(
      @CommandName String id,
      @NotNull Hazard.Kind kind,
      @NotNull @Valid GroundBody ground,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String text,
      @NotNull Instant reviewAt,
      @NotNull Instant expiresAt)
      implements NoticeBody {}

  /**
   * @param label never a private name
   */
  record GroundBody(
      @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
      @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
      @NotNull @Positive @Max(Ground.WIDEST_METERS) Integer radiusMeters,
      @Nullable @Size(max = 200) String label,
      @Nullable LandmarkId landmark) {
    Ground ground() {
      return new Ground(GeoPoint.ofDegrees(lat, lon), radiusMeters, label, landmark);
    }
  }

  record IssueBulletin(
      @CommandName String id,
      @NotNull Bulletin.Kind kind,
      @NotNull Addressee audience,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String text,
      @NotNull Instant reviewAt,
      @NotNull Instant expiresAt)
      implements NoticeBody {}

  /**
   * @param urgent left out: it is not
   */
  record SendMessage(
      @CommandName String id,
      @NotNull Addressee audience,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String text,
      @Nullable Boolean urgent,
      @Nullable NoticeId replyTo)
      implements NoticeBody {}

  record ExtendNotice(
      @CommandName String id,
      @NotNull NoticeId notice,
      @NotNull Instant reviewAt,
      @NotNull Instant expiresAt,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements NoticeBody {}

  record WithdrawNotice(
      @CommandName String id,
      @NotNull NoticeId notice,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements NoticeBody {}

  record ConfirmNotice(@CommandName String id, @NotNull NoticeId notice, @NotNull Receipt.Step step)
      implements NoticeBody {}
}
