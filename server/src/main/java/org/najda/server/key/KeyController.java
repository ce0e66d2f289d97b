package org.najda.server.key;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes and revokes keys; for administrators. */
@RestController
@RequestMapping("/api/rooms/{room}/keys")
@Tag(name = "keys")
public final class KeyController {
  private final AccessKeys keys;
  private final Rooms rooms;

  public KeyController(AccessKeys keys, Rooms rooms) {
    this.keys = keys;
    this.rooms = rooms;
  }

  record KeyBody(@NotNull AccessKey.Kind kind, @Nullable UnitId unit) {}

  /**
   * A key as administrators see it.
   *
   * @param key the key itself, only in the answer that makes it
   */
  record KeyView(
      UUID id,
      AccessKey.Kind kind,
      @Nullable UnitId unit,
      PersonId madeBy,
      Instant madeAt,
      @Nullable Instant revokedAt,
      @Nullable String key) {
    static KeyView of(AccessKey key, @Nullable String secret) {
      AccessKey.Made made = key.made();
      return new KeyView(
          key.id(), key.kind(), key.unit(), made.by(), made.at(), key.revokedAt(), secret);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make a key of a device or an exchange; it is shown only in this answer")
  KeyView create(
      @PathVariable String room,
      @Valid @RequestBody KeyBody body,
      @AuthenticationPrincipal Account who) {
    Room opened = open(room, who);
    AccessKeys.Created created =
        switch (body.kind()) {
          case DEVICE -> keys.createDevice(opened.id(), unit(opened, body), who.login());
          case EXCHANGE -> {
            requireNoUnit(body);
            requireReal(opened);
            yield keys.createExchange(opened.id(), who.login());
          }
        };
    return KeyView.of(created.key(), created.secret().value());
  }

  @GetMapping
  @Operation(summary = "All keys of the room, without the keys themselves")
  List<KeyView> list(@PathVariable String room, @AuthenticationPrincipal Account who) {
    return keys.list(open(room, who).id()).stream().map(key -> KeyView.of(key, null)).toList();
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revoke a key; it opens nothing from then on")
  void revoke(
      @PathVariable String room, @PathVariable UUID id, @AuthenticationPrincipal Account who) {
    if (!keys.revoke(open(room, who).id(), id)) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
  }

  // A real exchange that rang where people practise would lose its callers.
  private static void requireReal(Room room) {
    if (room.id().isTraining()) {
      throw ProblemException.ofField("kind", "a training room has simulated callers only");
    }
  }

  private Room open(String room, Account who) {
    if (!who.administrator()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    try {
      return rooms.find(new RoomId(room)).orElseThrow(() -> unknown(room));
    } catch (IllegalArgumentException e) {
      throw unknown(room);
    }
  }

  private static ProblemException unknown(String room) {
    return ProblemException.of(ProblemCode.UNKNOWN_ROOM, Map.of("room", room));
  }

  private static @Nullable UnitId unit(Room room, KeyBody body) {
    UnitId unit = body.unit();
    if (unit != null && !room.published().units().containsKey(unit)) {
      throw ProblemException.ofField("unit", "no unit of this room");
    }
    return unit;
  }

  private static void requireNoUnit(KeyBody body) {
    if (body.unit() != null) {
      throw ProblemException.ofField("unit", "an exchange belongs to no unit");
    }
  }
}
