package org.najda.server.command;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.ExchangeCommand;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about a mission, as clients write them. */
interface DispatchBody {
  int MOST_UNITS = 50;

  record SendUnits(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotEmpty @UniqueElements @Size(max = MOST_UNITS) List<@NotNull UnitId> units)
      implements CommandBody.OnGrounds {
    @Override
    public void require(Visit visit) {
      visit.require(Act.SEND_UNITS, incident);
    }

    @Override
    public Command command(Visit visit, DispatchEvidence evidence) {
      return new DispatchCommand.SendUnits(incident, units, evidence);
    }
  }

  /**
   * @param happenedAt when it was so, where it is told later; left out: now
   * @param doubtful whether the clock that gave that time is not to be relied on
   */
  record ReportProgress(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull UnitId unit,
      @NotNull Progress progress,
      @Nullable Instant happenedAt,
      @Nullable Boolean doubtful)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.REPORT_PROGRESS, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new DispatchCommand.ReportProgress(
          incident,
          unit,
          progress,
          asking.orNow(happenedAt),
          !asking.isForOwnUnitOnly(Act.REPORT_PROGRESS),
          Asking.isSet(doubtful));
    }
  }

  /**
   * @param reason why the mission ends before it is done
   */
  record RecallUnit(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull UnitId unit,
      @Nullable @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.RECALL_UNIT, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new DispatchCommand.RecallUnit(
          incident, unit, asking.sealing().optionalWords("reason", reason));
    }
  }

  record ResendMission(@CommandName String id, @NotNull IncidentId incident, @NotNull UnitId unit)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.RESEND_MISSION, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new DispatchCommand.ResendMission(incident, unit);
    }
  }

  /**
   * @param to the unit that takes the mission over
   */
  record ExchangeMission(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull UnitId from,
      @NotNull UnitId to)
      implements CommandBody.OnGrounds {
    @Override
    public void require(Visit visit) {
      visit.require(Act.EXCHANGE_MISSION, incident);
    }

    @Override
    public List<UnitId> units() {
      return List.of(to);
    }

    @Override
    public Command command(Visit visit, DispatchEvidence evidence) {
      return new DispatchCommand.ExchangeMission(incident, from, to, evidence);
    }
  }

  /** The unit under way goes on, though {@code to} was offered. */
  record DeclineExchange(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull UnitId from,
      @NotNull UnitId to)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.EXCHANGE_MISSION, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new ExchangeCommand.DeclineExchange(incident, from, to);
    }
  }
}
