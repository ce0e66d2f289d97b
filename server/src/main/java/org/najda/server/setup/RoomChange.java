package org.najda.server.setup;

import java.util.List;
import org.najda.core.RoomId;

/**
 * What setting a room up changes, or would change.
 *
 * @param version of the settings before; 0 for a new room
 * @param parts none when the settings stay as they are
 * @param newAccounts logins that get an account
 */
public record RoomChange(
    RoomId room, long version, List<PartChange> parts, List<String> newAccounts) {
  public RoomChange {
    parts = List.copyOf(parts);
    newAccounts = List.copyOf(newAccounts);
  }

  /** {@code new}, {@code changed} or {@code unchanged}. */
  public String kind() {
    if (parts.isEmpty() && newAccounts.isEmpty()) {
      return "unchanged";
    }
    return version == 0 ? "new" : "changed";
  }
}
