package org.najda.server.command;

import jakarta.validation.constraints.NotNull;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.command.FollowCommand;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about incidents that move with a unit, as clients write them. */
interface FollowBody {
  record FollowUnit(@CommandName String id, @NotNull IncidentId incident, @NotNull UnitId unit)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.MOVE_INCIDENT, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new FollowCommand.FollowUnit(incident, unit);
    }
  }

  record StopFollowing(@CommandName String id, @NotNull IncidentId incident)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.MOVE_INCIDENT, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new FollowCommand.StopFollowing(incident);
    }
  }
}
