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
import org.najda.core.command.Command;
import org.najda.core.command.NoticeCommand;
import org.najda.core.notice.Bulletin;
import org.najda.core.notice.Ground;
import org.najda.core.notice.Hazard;
import org.najda.core.notice.Message;
import org.najda.core.notice.Receipt;
import org.najda.core.notice.Validity;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.notice.Addressee;

/** Commands about a hazard, bulletin or message, as clients write them. */
interface NoticeBody {
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
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.ENTER_HAZARD);
    }

    @Override
    public Command command(Asking asking) {
      return new NoticeCommand.EnterHazard(
          new Hazard(kind, ground.ground()),
          asking.sealing().words("hazard", text),
          new Validity(reviewAt, expiresAt));
    }
  }

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
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.ISSUE_BULLETIN);
    }

    @Override
    public Command command(Asking asking) {
      return new NoticeCommand.IssueBulletin(
          new Bulletin(kind, audience.audience()),
          asking.sealing().words("bulletin", text),
          new Validity(reviewAt, expiresAt));
    }
  }

  /**
   * @param urgent left out: it is not
   */
  record SendMessage(
      @CommandName String id,
      @NotNull Addressee audience,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String text,
      @Nullable Boolean urgent,
      @Nullable NoticeId replyTo)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      NoticeRights.requireSending(visit, audience);
    }

    @Override
    public Command command(Asking asking) {
      return new NoticeCommand.SendMessage(
          new Message(audience.audience(), Boolean.TRUE.equals(urgent), replyTo),
          asking.sealing().words("message", text));
    }
  }

  record ExtendNotice(
      @CommandName String id,
      @NotNull NoticeId notice,
      @NotNull Instant reviewAt,
      @NotNull Instant expiresAt,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.EXTEND_NOTICE);
    }

    @Override
    public Command command(Asking asking) {
      return new NoticeCommand.ExtendNotice(
          notice, new Validity(reviewAt, expiresAt), asking.sealing().words("reason", reason));
    }
  }

  record WithdrawNotice(
      @CommandName String id,
      @NotNull NoticeId notice,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.WITHDRAW_NOTICE);
    }

    @Override
    public Command command(Asking asking) {
      return new NoticeCommand.WithdrawNotice(notice, asking.sealing().words("reason", reason));
    }
  }

  record ConfirmNotice(@CommandName String id, @NotNull NoticeId notice, @NotNull Receipt.Step step)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      NoticeRights.requireSight(visit, notice);
    }

    @Override
    public Command command(Asking asking) {
      return new NoticeCommand.ConfirmNotice(notice, step);
    }
  }
}
