package org.najda.server.key;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;

/**
 * What is known of a key; not the key itself.
 *
 * @param unit the only unit a device may report; null: any unit of the room
 * @param revokedAt since when it opens nothing; null while it is good
 */
public record AccessKey(
    UUID id,
    RoomId room,
    Kind kind,
    @Nullable UnitId unit,
    Made made,
    @Nullable Instant revokedAt) {

  /** By whom and when a key was made. */
  public record Made(PersonId by, Instant at) {}

  /** Which door a key opens. */
  public enum Kind {
    /** Positions. */
    DEVICE,
    /** Events of a telephone exchange. */
    EXCHANGE;

    /** As it stands in answers and in the table. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
