package org.najda.server.command;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.LandmarkId;
import org.najda.core.command.Command;
import org.najda.core.command.LandmarkCommand;
import org.najda.core.landmark.Landmark;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about a place of the room's own, as clients write them. */
interface LandmarkBody {
  /**
   * @param name of a place as people call it; never of a person
   * @param aliases what else they call it
   */
  record ProposeLandmark(
      @CommandName String id,
      @NotBlank @Size(max = Landmark.LONGEST_NAME) String name,
      @Nullable @Size(max = Landmark.MOST_ALIASES)
          List<@NotBlank @Size(max = Landmark.LONGEST_NAME) String> aliases,
      @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
      @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.PROPOSE_LANDMARK);
    }

    @Override
    public Command command(Asking asking) {
      return new LandmarkCommand.ProposeLandmark(
          name.strip(), aliases == null ? List.of() : aliases, GeoPoint.ofDegrees(lat, lon));
    }
  }

  record ApproveLandmark(@CommandName String id, @NotNull LandmarkId landmark)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.APPROVE_LANDMARK);
    }

    @Override
    public Command command(Asking asking) {
      return new LandmarkCommand.ApproveLandmark(landmark);
    }
  }

  record WithdrawLandmark(@CommandName String id, @NotNull LandmarkId landmark)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.WITHDRAW_LANDMARK);
    }

    @Override
    public Command command(Asking asking) {
      return new LandmarkCommand.WithdrawLandmark(landmark);
    }
  }
}
