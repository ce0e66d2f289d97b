package org.najda.server.command;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.najda.core.IncidentId;
import org.najda.core.command.Command;
import org.najda.core.command.TransferCommand;
import org.najda.core.transfer.Receiver;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about handing an incident over, as clients write them. */
interface TransferBody {
  /**
   * @param service its code in the settings
   * @param reason what it has to know
   */
  record OfferTransfer(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotBlank @Size(max = 40) String service,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.TRANSFER_INCIDENT, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new TransferCommand.OfferTransfer(
          incident, toService(service), asking.sealing().words("reason", reason));
    }
  }

  /**
   * @param taker who said at the service that it takes over
   */
  record ConfirmTransfer(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotBlank @Size(max = 40) String service,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String taker)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.TRANSFER_INCIDENT, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new TransferCommand.ConfirmTransfer(
          incident, toService(service), asking.sealing().words("taker", taker), null);
    }
  }

  record RefuseTransfer(
      @CommandName String id,
      @NotNull IncidentId incident,
      @NotBlank @Size(max = 40) String service,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.TRANSFER_INCIDENT, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new TransferCommand.RefuseTransfer(
          incident, toService(service), asking.sealing().words("reason", reason));
    }
  }

  record WithdrawTransfer(@CommandName String id, @NotNull IncidentId incident)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.TRANSFER_INCIDENT, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new TransferCommand.WithdrawTransfer(incident);
    }
  }

  private static Receiver toService(String code) {
    return new Receiver(Receiver.Kind.SERVICE, code);
  }
}
