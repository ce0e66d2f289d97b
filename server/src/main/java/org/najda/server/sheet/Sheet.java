package org.najda.server.sheet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;

/**
 * One list of a room's settings.
 *
 * @param <T> what a row says
 */
public abstract class Sheet<T> {
  private final String name;
  private final List<Column> columns;

  Sheet(String name, List<Column> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
  }

  /** As addresses and texts have it, such as {@code units}. */
  public final String name() {
    return name;
  }

  public final String file() {
    return name + ".csv";
  }

  public final List<Column> columns() {
    return columns;
  }

  /** Whether a room can't be set up from files without it. */
  public boolean isNeeded() {
    return false;
  }

  /** Whether the order of the rows means something. */
  public boolean isOrdered() {
    return false;
  }

  /** The rows of a room. */
  public abstract List<T> list(RoomSettings settings);

  /** The room with these rows instead. */
  public abstract RoomSettings with(RoomSettings settings, List<T> rows);

  /** What tells a row from the others, for ever. */
  public abstract String key(T row);

  /** What a row is called; null when only its key says it. */
  public abstract @Nullable LocalName title(T row);

  abstract @Nullable T read(Cells row, Known known);

  abstract void write(T row, Written to);

  /** What a row keeps, when it is changed, of what its columns don't say. */
  public T changed(T before, T after) {
    return after;
  }

  /** What {@link #list} holds, by key. */
  public final Map<String, T> index(RoomSettings settings) {
    Map<String, T> index = new LinkedHashMap<>();
    list(settings).forEach(row -> index.put(key(row), row));
    return index;
  }

  /** The keys of all rows, in order. */
  public final Set<String> codes(RoomSettings settings) {
    return new LinkedHashSet<>(index(settings).keySet());
  }

  /** The cells of a row, by column. */
  public final Map<String, String> cells(T row) {
    Written written = new Written();
    write(row, written);
    return written.cells();
  }

  /** The columns that tell a row from the others. */
  public List<String> keyColumns() {
    return List.of(columns.getFirst().name());
  }

  /**
   * Reads one row.
   *
   * @param others keys of the rows beside it, to which its own is added
   * @return null when something was refused
   */
  public final @Nullable T read(Cells row, Known known, Set<String> others) {
    T read = read(row, known);
    String key =
        keyColumns().stream()
            .map(row::value)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining("."));
    if (!key.isEmpty() && !others.add(key)) {
      row.refuse(keyColumns().getLast(), Fault.of("twice").with("value", key));
    }
    return row.isSound() ? read : null;
  }
}
