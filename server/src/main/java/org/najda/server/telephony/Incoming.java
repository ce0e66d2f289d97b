package org.najda.server.telephony;

import java.util.Optional;
import org.najda.core.Author;
import org.najda.core.PersonId;
import org.najda.core.call.Call;
import org.najda.server.hash.Hasher;
import org.najda.server.room.Room;

/**
 * An event on its way into a room.
 *
 * @param exchange whose event it is: two exchanges may use the same id
 */
record Incoming(Room room, String exchange, TelephonyEvent event) {
  private static final PersonId EXCHANGE = new PersonId("exchange");

  /**
   * Id of a command that the event leads to.
   *
   * @param part which of them
   */
  String commandId(String part) {
    return "exchange-" + new Hasher().add(exchange).add(event.id()).add(part).hash();
  }

  /** The exchange, where the call was answered or on the line that was dialled. */
  Author author() {
    if (event.position() != null) {
      return new Author(EXCHANGE, event.position());
    }
    return new Author(EXCHANGE, event.line() == null ? "exchange" : "line-" + event.line());
  }

  /** The event's call, if the room has heard of it. */
  Optional<Call> findCall() {
    return room.published().findCallByReference(event.call());
  }
}
