package org.najda.server.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.najda.core.CommandKey;
import org.najda.core.Commitment;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.command.DutyCommand.AppointSupervisor;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.room.Room;
import tools.jackson.databind.json.JsonMapper;

/** Gives rooms a supervisor from outside. Why lies beside the journal, as all free words do. */
public final class Appointing {
  private static final String KIND = "appointment";

  private final Adopting adopting;
  private final PersonalVault vault;
  private final JsonMapper json;

  public Appointing(Adopting adopting, PersonalVault vault, JsonMapper json) {
    this.adopting = adopting;
    this.vault = vault;
    this.json = json;
  }

  Adopted appoint(Room room, PersonId by, String id, PersonId person, String reason) {
    PersonalValue sealed = vault.seal(KIND, json.writeValueAsString(reason));
    byte[] body = (person + "\n" + reason).getBytes(StandardCharsets.UTF_8);
    return adopting.ask(
        room,
        by,
        new CommandKey(id, vault.bodyKey(room.id(), body)),
        new AppointSupervisor(person, sealed.commitment()),
        List.of(sealed));
  }

  /** Why somebody was appointed; empty once erased. */
  Optional<String> findReason(RoomId room, Commitment reason) {
    return vault.findWords(room, reason);
  }
}
