package org.najda.server.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.command.Command;
import org.najda.core.command.OfferCommand.ReceiveOffer;
import org.najda.core.command.OfferCommand.RetractOffer;
import org.najda.core.command.TransferCommand.ConfirmTransfer;
import org.najda.core.command.TransferCommand.RefuseTransfer;
import org.najda.core.command.TransferCommand.ReleaseTransfer;
import org.najda.core.incident.Incident;
import org.najda.core.transfer.Offer;
import org.najda.core.transfer.Origin;
import org.najda.core.transfer.Receiver;
import org.najda.core.transfer.Transfer;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Submission;
import org.najda.server.round.Round;

/**
 * Carries between two rooms what one has said of an incident and the other has not heard. It looks
 * at both states and remembers nothing, so it goes on where it was after a restart.
 */
public final class Relay implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Author AUTHOR = new Author(new PersonId("transfers"), "server");

  /** In the place of words that were erased. */
  private static final String ERASED = "\"—\"";

  private final Rooms rooms;
  private final PersonalVault vault;
  private final Round round;

  public Relay(Rooms rooms, PersonalVault vault) {
    this.rooms = rooms;
    this.vault = vault;
    this.round = Round.over("transfers", rooms::list, Room::id, this::look);
  }

  /** Begins to carry. */
  public void start() {
    round.start(PAUSE, PAUSE);
  }

  private void look(Room room) {
    for (Incident incident : room.published().incidents().values()) {
      Transfer transfer = incident.ties().transfer();
      if (transfer != null && transfer.isUnderWay() && transfer.to().kind() == Receiver.Kind.ROOM) {
        new Carrying(room, incident, transfer).carry();
      }
    }
  }

  /** Whether incidents of one may go to the other: never between practice and earnest. */
  static boolean areNeighbours(RoomId one, RoomId other) {
    return !one.equals(other) && one.isTraining() == other.isTraining();
  }

  /** One incident on its way from a room. */
  private final class Carrying {
    private final Room from;
    private final Incident incident;
    private final Transfer transfer;
    private final Origin origin;

    Carrying(Room from, Incident incident, Transfer transfer) {
      this.from = from;
      this.incident = incident;
      this.transfer = transfer;
      this.origin = new Origin(from.id(), incident.id(), transfer.number());
    }

    void carry() {
      Optional<Room> to =
          rooms.list().stream()
              .filter(room -> room.id().value().equals(transfer.to().code()))
              .filter(room -> areNeighbours(room.id(), from.id()))
              .findFirst();
      if (to.isEmpty()) {
        refuse("\"no such room: %s\"".formatted(transfer.to().code().replaceAll("\\W", " ")));
        return;
      }
      Offer offer = to.get().published().offers().find(origin).orElse(null);
      if (transfer.state() == Transfer.State.WITHDRAWING) {
        takeBack(to.get(), offer);
      } else {
        hand(to.get(), offer);
      }
    }

    private void hand(Room to, @Nullable Offer offer) {
      if (offer == null) {
        PersonalValue reason = sealed(from.id(), transfer.reason());
        say(
            to,
            "offer",
            new ReceiveOffer(
                origin,
                incident.assessment().nature(),
                incident.priority(),
                incident.scene().place(),
                reason.commitment()),
            reason);
      } else if (offer.answer() != null) {
        answer(to, offer.answer());
      }
    }

    private void takeBack(Room to, @Nullable Offer offer) {
      if (offer == null) {
        say(from, "release", new ReleaseTransfer(incident.id(), transfer.to()));
      } else if (offer.answer() == null) {
        say(to, "retract", new RetractOffer(origin));
      } else {
        answer(to, offer.answer());
      }
    }

    private void answer(Room to, Offer.Answer answer) {
      IncidentId theirs = answer.incident();
      switch (answer.kind()) {
        case TAKEN ->
            say(
                from,
                "confirm",
                new ConfirmTransfer(
                    incident.id(),
                    transfer.to(),
                    null,
                    theirs == null ? null : Long.valueOf(theirs.number())));
        case DECLINED -> refuse(words(to.id(), answer.reason()));
        case RETRACTED -> say(from, "release", new ReleaseTransfer(incident.id(), transfer.to()));
      }
    }

    private void refuse(String words) {
      PersonalValue reason = vault.seal("reason", words);
      say(
          from,
          "refuse",
          new RefuseTransfer(incident.id(), transfer.to(), reason.commitment()),
          reason);
    }

    /** One id for each thing said: said again, it acts once. */
    private void say(Room to, String what, Command command, PersonalValue... personal) {
      String id =
          "transfer-%s-%s-%d-%s".formatted(from.id(), incident.id(), transfer.number(), what);
      to.submit(new Submission(new CommandKey(id, id), AUTHOR, command, List.of(personal), null));
    }
  }

  private PersonalValue sealed(RoomId room, Commitment words) {
    return vault.seal("reason", words(room, words));
  }

  private String words(RoomId room, @Nullable Commitment words) {
    return words == null ? ERASED : vault.find(room, words).orElse(ERASED);
  }

  @Override
  public void close() {
    round.close();
  }
}
