package org.najda.server.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.najda.server.table.Columns;
import org.najda.server.table.Problem;
import org.najda.server.table.Row;
import org.najda.server.table.StrictTable;
import org.najda.server.table.Table;
import org.najda.server.table.UnreadableTable;

/** The files of one room. */
final class RoomFiles {
  private static final long LARGEST_BYTES = 16L << 20;

  private final Path folder;
  private final String prefix;
  private final Complaints complaints;

  /**
   * @param prefix how complaints name the folder, with its slash; empty for the folder given itself
   */
  RoomFiles(Path folder, String prefix, Complaints complaints) {
    this.folder = folder;
    this.prefix = prefix;
    this.complaints = complaints;
  }

  String named(String file) {
    return prefix + file;
  }

  Complaints complaints() {
    return complaints;
  }

  /** The rows of a file that the room can't do without. */
  List<Cells> rows(String file, Columns columns) throws IOException {
    Optional<byte[]> bytes = find(file);
    if (bytes.isEmpty()) {
      complaints.add(
          named(file),
          0,
          null,
          "missing",
          "make it with the columns " + String.join(",", columns.required()));
      return List.of();
    }
    List<Cells> rows = rows(file, bytes.get(), columns);
    if (rows.isEmpty()) {
      complaints.add(named(file), 0, null, "no row that can be read", "write at least one");
    }
    return rows;
  }

  /** The rows of a file that may be left out. */
  List<Cells> rowsIfAny(String file, Columns columns) throws IOException {
    Optional<byte[]> bytes = find(file);
    return bytes.isEmpty() ? List.of() : rows(file, bytes.get(), columns);
  }

  /** The file's bytes; empty when it is absent or refused for its size. */
  Optional<byte[]> find(String file) throws IOException {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    if (Files.size(path) > LARGEST_BYTES) {
      complaints.add(named(file), 0, null, "larger than 16 MiB", "check that it is the right file");
      return Optional.of(new byte[0]);
    }
    return Optional.of(Files.readAllBytes(path));
  }

  private List<Cells> rows(String file, byte[] bytes, Columns columns) {
    try {
      Table table = StrictTable.read(named(file), bytes, columns);
      complaints.addAll(table.problems());
      return table.rows().stream().map(row -> cells(named(file), row)).toList();
    } catch (UnreadableTable e) {
      complaints.addAll(List.of(e.problem()));
      return List.of();
    }
  }

  private Cells cells(String file, Row row) {
    Map<String, Cells.Cell> cells = new HashMap<>();
    row.cells().forEach((column, value) -> cells.put(column, new Cells.Cell(row.line(), value)));
    return new Cells(complaints, file, row.line(), cells);
  }

  void refuse(Problem problem) {
    complaints.addAll(List.of(problem));
  }
}
