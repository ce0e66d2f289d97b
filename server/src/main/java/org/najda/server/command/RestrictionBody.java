package org.najda.server.command;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.RestrictionId;
import org.najda.core.command.Command;
import org.najda.core.command.RestrictionCommand;
import org.najda.core.traffic.Outline;
import org.najda.core.traffic.Restriction;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about a closed road or slow zone, as clients write them. */
interface RestrictionBody {
  /**
   * @param speedPercent what is left of the usual speed; 0: closed
   * @param label the street or place in words; never a private name
   */
  record DrawRestriction(
      @CommandName String id,
      @NotNull Outline.Kind outline,
      @NotEmpty @Size(max = Outline.MOST_POINTS) List<@NotNull @Valid PointBody> points,
      @NotNull @Min(0) @Max(Restriction.Terms.FASTEST_PERCENT) Integer speedPercent,
      @NotNull Restriction.Reason reason,
      @Nullable @Size(min = 1, max = Restriction.Terms.LONGEST_LABEL) String label,
      @NotNull Instant endsAt)
      implements CommandBody.Plain {
    @AssertTrue(message = "points: an area has three corners or more")
    boolean isOutlined() {
      return outline != Outline.Kind.AREA
          || points == null
          || points.size() >= Outline.FEWEST_CORNERS;
    }

    @Override
    public void require(Visit visit) {
      visit.require(Act.RESTRICT_ROADS);
    }

    @Override
    public Command command(Asking asking) {
      List<GeoPoint> drawn = points.stream().map(PointBody::point).toList();
      return new RestrictionCommand.DrawRestriction(
          new Restriction.Terms(new Outline(outline, drawn), speedPercent, reason, label, endsAt),
          outline == Outline.Kind.AREA ? List.of() : asking.waysUnder(drawn));
    }
  }

  record LiftRestriction(@CommandName String id, @NotNull RestrictionId restriction)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.RESTRICT_ROADS);
    }

    @Override
    public Command command(Asking asking) {
      return new RestrictionCommand.LiftRestriction(restriction);
    }
  }
}
