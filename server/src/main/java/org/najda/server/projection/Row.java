package org.najda.server.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a projection's table, without its room.
 *
 * @param key values of the table's key, in its order
 * @param rest values of its other columns, in their order
 */
public record Row(List<@Nullable Object> key, List<@Nullable Object> rest) {
  public Row {
    key = Collections.unmodifiableList(key);
    rest = Collections.unmodifiableList(rest);
  }

  /** Key, then rest. */
  List<@Nullable Object> values() {
    List<@Nullable Object> values = new ArrayList<>(key);
    values.addAll(rest);
    return values;
  }
}
