package org.najda.server.command;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;
import org.najda.core.command.AlarmCommand;
import org.najda.core.command.Command;
import org.najda.core.command.DutyCommand;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about who has the duty and the alarms, as clients write them. */
interface DutyBody {
  record AcknowledgeAlarm(@CommandName String id, @NotNull AlarmId alarm)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.ACKNOWLEDGE_ALARM);
    }

    @Override
    public Command command(Asking asking) {
      return new AlarmCommand.AcknowledgeAlarm(alarm);
    }
  }

  /** Signs a sheet of what is open now. */
  record GiveHandover(
      @CommandName String id, @Nullable @Size(max = CommandBody.LONGEST_TEXT) String remarks)
      implements CommandBody {
    @Override
    public void require(Visit visit) {
      visit.require(Act.GIVE_HANDOVER);
    }
  }

  record TakeHandover(
      @CommandName String id,
      @NotNull HandoverId handover,
      @Nullable @Size(max = CommandBody.LONGEST_TEXT) String remarks)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.TAKE_HANDOVER);
    }

    @Override
    public Command command(Asking asking) {
      return new DutyCommand.TakeHandover(
          handover, asking.sealing().optionalWords("handover", remarks));
    }
  }

  record WithdrawHandover(@CommandName String id, @NotNull HandoverId handover)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.WITHDRAW_HANDOVER);
    }

    @Override
    public Command command(Asking asking) {
      return new DutyCommand.WithdrawHandover(handover);
    }
  }

  record WatchPosition(@CommandName String id, @NotNull PersonId person)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.WATCH_POSITION);
    }

    @Override
    public Command command(Asking asking) {
      return new DutyCommand.WatchPosition(person);
    }
  }

  /** One's own looking; of whoever just went away the server says it. */
  record StopWatching(@CommandName String id, @NotNull PersonId person)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.WATCH_POSITION);
    }

    @Override
    public Command command(Asking asking) {
      return new DutyCommand.StopWatching(asking.visit().standing().person(), person);
    }
  }

  record PassWork(@CommandName String id, @NotNull PersonId from, @NotNull PersonId to)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(from.equals(visit.standing().person()) ? Act.PASS_OWN_WORK : Act.PASS_WORK);
    }

    @Override
    public Command command(Asking asking) {
      return new DutyCommand.PassWork(from, to);
    }
  }
}
