package org.najda.server.command;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;
import org.najda.core.command.Command;
import org.najda.core.command.OfferCommand;
import org.najda.core.command.TransferCommand;
import org.najda.core.transfer.Receiver;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.problem.ProblemException;

/** Commands about handing an incident over, as clients write them. */
interface TransferBody {
  /**
   * @param service its code in the settings; left out for a room
   * @param room of this server; left out for a service
   * @param reason what it has to know
   */
  record OfferTransfer(
      @CommandName String id,
      @NotNull IncidentId incident,
      @Nullable @Size(max = 40) String service,
      @Nullable RoomId room,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.TRANSFER_INCIDENT, incident);
    }

    @Override
    public Command command(Asking asking) {
      return new TransferCommand.OfferTransfer(
          incident, to(), asking.sealing().words("reason", reason));
    }

    private Receiver to() {
      if (room != null && service == null) {
        return new Receiver(Receiver.Kind.ROOM, room.value());
      }
      if (room == null && service != null) {
        return toService(service);
      }
      throw ProblemException.ofField("service", "either a service or a room");
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

  /**
   * @param offer its number in this room
   * @param nature of this room's own
   */
  record TakeOffer(@CommandName String id, @NotNull @Positive Long offer, @NotBlank String nature)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.TRANSFER_INCIDENT);
    }

    @Override
    public Command command(Asking asking) {
      return new OfferCommand.TakeOffer(offer, nature);
    }
  }

  record DeclineOffer(
      @CommandName String id,
      @NotNull @Positive Long offer,
      @NotBlank @Size(max = CommandBody.LONGEST_TEXT) String reason)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.TRANSFER_INCIDENT);
    }

    @Override
    public Command command(Asking asking) {
      return new OfferCommand.DeclineOffer(offer, asking.sealing().words("reason", reason));
    }
  }

  private static Receiver toService(String code) {
    return new Receiver(Receiver.Kind.SERVICE, code);
  }
}
