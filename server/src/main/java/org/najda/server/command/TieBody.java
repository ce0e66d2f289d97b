package org.najda.server.command;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.command.Command;
import org.najda.core.command.TieCommand;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** A command about incidents that have to do with one another, as a client writes it. */
sealed interface TieBody extends CommandBody.OfArea {

  /**
   * @param into the incident that goes on
   */
  record MergeIncident(
      @CommandName String id, @NotNull IncidentId incident, @NotNull IncidentId into)
      implements TieBody {
    @Override
    public void require(Visit visit) {
      visit.require(Act.MERGE_INCIDENT);
    }

    @Override
    public Command command(Sealing sealing, Instant now) {
      return new TieCommand.MergeIncident(incident, into);
    }
  }

  record UndoMerger(@CommandName String id, @NotNull IncidentId incident) implements TieBody {
    @Override
    public void require(Visit visit) {
      visit.require(Act.UNDO_MERGER);
    }

    @Override
    public Command command(Sealing sealing, Instant now) {
      return new TieCommand.UndoMerger(incident);
    }
  }

  record LinkIncidents(
      @CommandName String id, @NotNull IncidentId incident, @NotNull IncidentId other)
      implements TieBody {
    @Override
    public void require(Visit visit) {
      visit.require(Act.LINK_INCIDENTS);
    }

    @Override
    public Command command(Sealing sealing, Instant now) {
      return new TieCommand.LinkIncidents(incident, other);
    }
  }

  record UnlinkIncidents(
      @CommandName String id, @NotNull IncidentId incident, @NotNull IncidentId other)
      implements TieBody {
    @Override
    public void require(Visit visit) {
      visit.require(Act.UNLINK_INCIDENTS);
    }

    @Override
    public Command command(Sealing sealing, Instant now) {
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
      implements TieBody {
    @Override
    public void require(Visit visit) {
      visit.require(Act.SPLIT_CALL);
    }

    @Override
    public Command command(Sealing sealing, Instant now) {
      return new TieCommand.SplitCall(call, nature, place == null ? null : place.place());
    }
  }
}
