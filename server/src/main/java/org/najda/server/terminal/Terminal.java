package org.najda.server.terminal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;

/**
 * A device in a patrol's hands.
 *
 * @param id made on the device
 * @param holder its unit and who was signed in on it last
 * @param heardAt when it last told that it is there
 * @param end since when and by whom it is shut out; null while it may be used
 */
public record Terminal(
    UUID id, Holder holder, Instant firstAt, Instant heardAt, @Nullable End end) {
  /** Whose hands a terminal is in. */
  public record Holder(RoomId room, UnitId unit, PersonId person) {}

  /** A terminal's end from afar. */
  public record End(Instant at, PersonId by) {}
}
