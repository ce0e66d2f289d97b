package org.najda.core.settings;

import org.jspecify.annotations.Nullable;

/**
 * An official line that the room may have to ring, such as a hospital's desk. Settings stand in the
 * journal for ever: never a private person's number.
 *
 * @param code unique within the room
 * @param number that is dialled
 * @param service code of the service it belongs to, when that is one of the room's
 * @param note when it is staffed, or what to know before ringing
 */
public record Contact(
    String code, LocalName name, String number, @Nullable String service, @Nullable String note) {
  public Contact {
    if (number.isBlank()) {
      throw new IllegalArgumentException("Contact %s has no number to dial.".formatted(code));
    }
  }
}
