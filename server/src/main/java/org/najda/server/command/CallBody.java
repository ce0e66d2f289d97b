package org.najda.server.command;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallSource;
import org.najda.core.IncidentId;
import org.najda.core.command.CallCommand;
import org.najda.core.command.Command;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about a call, as clients write them. */
interface CallBody {
  record TakeCall(@CommandName String id, @Valid @Nullable CallerBody caller)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.TAKE_CALL);
    }

    @Override
    public Command command(Asking asking) {
      return new CallCommand.TakeCall(asking.now(), asking.sealing().caller(caller));
    }
  }

  record PresentCall(
      @CommandName String id, @Nullable Instant presentedAt, @Valid @Nullable CallerBody caller)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.PRESENT_CALL);
    }

    @Override
    public Command command(Asking asking) {
      return new CallCommand.PresentCall(
          CallSource.FORM, asking.orNow(presentedAt), asking.sealing().caller(caller), null, null);
    }
  }

  record AnswerCall(@CommandName String id, @NotNull CallId call) implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.ANSWER_CALL);
    }

    @Override
    public Command command(Asking asking) {
      return new CallCommand.AnswerCall(call, CallSource.FORM, asking.now());
    }
  }

  record DescribeCall(
      @CommandName String id, @NotNull CallId call, @NotNull @Valid CallerBody caller)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.DESCRIBE_CALL);
    }

    @Override
    public Command command(Asking asking) {
      return new CallCommand.DescribeCall(call, asking.sealing().caller(caller));
    }
  }

  record EndCall(@CommandName String id, @NotNull CallId call) implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.END_CALL);
    }

    @Override
    public Command command(Asking asking) {
      return new CallCommand.EndCall(call, asking.now());
    }
  }

  record TransferCall(
      @CommandName String id, @NotNull CallId call, @NotBlank @Size(max = 100) String to)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.TRANSFER_CALL);
    }

    @Override
    public Command command(Asking asking) {
      return new CallCommand.TransferCall(call, to, asking.now());
    }
  }

  record CloseCall(
      @CommandName String id,
      @NotNull CallId call,
      @NotNull CallOutcome outcome,
      @Nullable @Size(max = CommandBody.LONGEST_TEXT) String text)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.CLOSE_CALL);
    }

    @Override
    public Command command(Asking asking) {
      return new CallCommand.CloseCall(
          call, outcome, asking.sealing().optionalWords("closing", text));
    }
  }

  record AttachCall(@CommandName String id, @NotNull CallId call, @NotNull IncidentId incident)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.ATTACH_CALL);
    }

    @Override
    public Command command(Asking asking) {
      return new CallCommand.AttachCall(call, incident);
    }
  }

  record ReopenCall(@CommandName String id, @NotNull CallId call) implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.REOPEN_CALL);
    }

    @Override
    public Command command(Asking asking) {
      return new CallCommand.ReopenCall(call);
    }
  }
}
