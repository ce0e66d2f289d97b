package org.najda.server.command;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.command.Command;
import org.najda.core.command.DutyCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about dispatch groups, as clients write them. */
interface GroupBody {
  /**
   * @param groups codes of those that whoever asks works from now on; empty: none more than another
   */
  record WorkGroups(
      @CommandName String id,
      @NotNull @Size(max = 100) SortedSet<@NotBlank @Size(max = 40) String> groups)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.WORK_GROUPS);
    }

    @Override
    public Command command(Asking asking) {
      return new DutyCommand.WorkGroups(groups);
    }
  }

  /**
   * @param group left out: the groups of its district look after it again
   */
  record AssignGroup(
      @CommandName String id,
      @NotNull IncidentId incident,
      @Nullable @Size(max = 40) String group,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.ASSIGN_GROUP, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new IncidentCommand.AssignGroup(
          incident, group, asking.sealing().words("reason", reason));
    }
  }
}
