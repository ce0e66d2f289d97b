package org.najda.server.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.hash.Hash;
import org.najda.server.hash.Hasher;

/**
 * The rows that a projection should have. Keeps a hash of each, as a room has hundreds of
 * thousands.
 */
final class Expected {
  private final Projection projection;
  private final long upTo;
  private final Map<List<@Nullable Object>, Content> rows = new HashMap<>();
  private long firstBad = Long.MAX_VALUE;
  private long last;

  /**
   * @param sequence of the event that made the row what it is
   */
  private record Content(Hash rest, long sequence) {}

  /**
   * @param upTo how far the stored rows have come
   */
  Expected(Projection projection, long upTo) {
    this.projection = projection;
    this.upTo = upTo;
  }

  Table table() {
    return projection.table();
  }

  void accept(Recorded event, RoomState after) {
    if (event.sequence() > upTo) {
      return;
    }
    last = event.sequence();
    projection
        .rows(event, after)
        .forEach(row -> rows.put(row.key(), new Content(hash(row.rest()), event.sequence())));
  }

  /** Takes a stored row, each once. */
  void compare(Row stored) {
    Content content = rows.remove(stored.key());
    if (content == null) {
      bad(last);
    } else if (!content.rest().equals(hash(stored.rest()))) {
      bad(content.sequence());
    }
  }

  /** After all stored rows: where the first fault comes from. */
  Optional<Long> findFirstBad() {
    rows.values().forEach(missing -> bad(missing.sequence()));
    if (last < upTo) {
      // The rows count events that the journal does not have.
      bad(last);
    }
    return firstBad == Long.MAX_VALUE ? Optional.empty() : Optional.of(firstBad);
  }

  private void bad(long sequence) {
    firstBad = Math.min(firstBad, sequence);
  }

  private static Hash hash(List<@Nullable Object> values) {
    Hasher hasher = new Hasher();
    values.forEach(value -> hasher.add(String.valueOf(value)));
    return hasher.hash();
  }
}
