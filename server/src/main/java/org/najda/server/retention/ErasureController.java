package org.najda.server.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.najda.core.RoomId;
import org.najda.server.account.Account;
import org.najda.server.personal.PersonalVault;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erases a caller; for administrators. */
@RestController
@Tag(name = "erasures")
public final class ErasureController {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureController.class);

  private final Rooms rooms;
  private final PersonalVault vault;

  public ErasureController(Rooms rooms, PersonalVault vault) {
    this.rooms = rooms;
    this.vault = vault;
  }

  record ErasureBody(
      @NotNull @Size(max = 40) @Pattern(regexp = ".*\\d.*", message = "must hold a digit")
          String number) {}

  /**
   * @param values how many were erased
   */
  record Erased(int values) {}

  @PostMapping("/api/rooms/{room}/erasures")
  @Operation(
      summary = "Erase every personal value that holds a telephone number",
      description = "Journal, states and verification stay as they were. It cannot be undone.")
  Erased erase(
      @PathVariable String room,
      @Valid @RequestBody ErasureBody body,
      @AuthenticationPrincipal Account who) {
    if (!who.administrator()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    RoomId id = find(room).id();
    int values = vault.eraseNumber(id, body.number());
    LOG.info("{} has erased {} personal values of {}", who.login(), values, id);
    return new Erased(values);
  }

  private Room find(String room) {
    return rooms.list().stream()
        .filter(open -> open.id().value().equals(room))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(ProblemCode.UNKNOWN_ROOM, Map.of("room", room)));
  }
}
