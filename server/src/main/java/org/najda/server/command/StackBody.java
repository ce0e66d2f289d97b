package org.najda.server.command;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.command.StackCommand;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about missions that wait for a busy unit, as clients write them. */
interface StackBody {
  record StackUnits(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotEmpty @UniqueElements @Size(max = DispatchBody.MOST_UNITS) List<@NotNull UnitId> units)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.STACK_UNITS, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new StackCommand.StackUnits(incident, units);
    }
  }

  /**
   * @param position 1 for the next one; past the end: the last
   */
  record ReorderStack(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotNull UnitId unit,
      @NotNull @Positive Integer position)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.REORDER_STACK, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new StackCommand.ReorderStack(incident, unit, position);
    }
  }

  record UnstackUnit(@CommandName String id, @NotNull IncidentId incident, @NotNull UnitId unit)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.UNSTACK_UNIT, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new StackCommand.UnstackUnit(incident, unit);
    }
  }

  record StartMission(@CommandName String id, @NotNull IncidentId incident, @NotNull UnitId unit)
      implements CommandBody.OnGrounds {
    @Override
    public void require(Visit visit) {
      visit.require(Act.START_MISSION, unit);
    }

    @Override
    public List<UnitId> units() {
      return List.of(unit);
    }

    @Override
    public Command command(Visit visit, DispatchEvidence evidence) {
      return new StackCommand.StartMission(
          incident, unit, evidence, visit.standing().isForOwnUnitOnly(Act.START_MISSION));
    }
  }

  /**
   * @param incident the more urgent one, for which the unit leaves what it is doing
   */
  record InterruptMission(
      @CommandName String id, @NotNull IncidentId incident, @NotNull UnitId unit)
      implements CommandBody.OnGrounds {
    @Override
    public void require(Visit visit) {
      visit.require(Act.INTERRUPT_MISSION, unit);
    }

    @Override
    public List<UnitId> units() {
      return List.of(unit);
    }

    @Override
    public Command command(Visit visit, DispatchEvidence evidence) {
      return new StackCommand.InterruptMission(incident, unit, evidence);
    }
  }
}
