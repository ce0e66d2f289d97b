package org.najda.server.command;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.command.Command;
import org.najda.core.command.TieCommand;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about incidents that have to do with one another, as clients write them. */
interface TieBody {

  /**
   * @param into the incident that goes on
   */
  record MergeIncident(
      @CommandName String id, @NotNull IncidentId incident, @NotNull IncidentId into)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.MERGE_INCIDENT);
    }

    @Override
    public Command command(Asking asking) {
      return new TieCommand.MergeIncident(incident, into);
    }
  }

  record UndoMerger(@CommandName String id, @NotNull IncidentId incident)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.UNDO_MERGER);
    }

    @Override
    public Command command(Asking asking) {
      return new TieCommand.UndoMerger(incident);
    }
  }

  record LinkIncidents(
      @CommandName String id, @NotNull IncidentId incident, @NotNull IncidentId other)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.LINK_INCIDENTS);
    }

    @Override
    public Command command(Asking asking) {
      return new TieCommand.LinkIncidents(incident, other);
    }
  }

  record UnlinkIncidents(
      @CommandName String id, @NotNull IncidentId incident, @NotNull IncidentId other)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.UNLINK_INCIDENTS);
    }

    @Override
    public Command command(Asking asking) {
      return new TieCommand.UnlinkIncidents(incident, other);
    }
  }

  /**
   * @param nature left out: as that of the incident the call leaves
   * @param place left out: as that of the incident the call leaves
   */
  record SplitCall(
      @CommandName String id,
      @NotNull CallId call,
      @Nullable @Size(max = 40) String nature,
      @Nullable @Valid PlaceBody place)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.SPLIT_CALL);
    }

    @Override
    public Command command(Asking asking) {
      return new TieCommand.SplitCall(call, nature, place == null ? null : place.place());
    }
  }
}
