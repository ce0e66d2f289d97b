package org.najda.server.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.najda.server.sheet.Cells;
import org.najda.server.sheet.Sheet;
import org.najda.server.table.Columns;
import org.najda.server.table.Problem;
import org.najda.server.table.Row;
import org.najda.server.table.StrictTable;
import org.najda.server.table.Table;
import org.najda.server.table.UnreadableTable;

/** The files of one room. */
final class RoomFiles {
  private static final long LARGEST_BYTES = 16L << 20;

  /** Where the bytes of a file come from; empty when there is none. */
  interface Source {
    Optional<byte[]> find(String file) throws IOException;
  }

  private final Source source;
  private final String prefix;
  private final Complaints complaints;

  /**
   * @param prefix how complaints name the folder, with its slash; empty for the folder given itself
   */
  RoomFiles(Source source, String prefix, Complaints complaints) {
    this.source = source;
    this.prefix = prefix;
    this.complaints = complaints;
  }

  String named(String file) {
    return prefix + file;
  }

  Complaints complaints() {
    return complaints;
  }

  /** The rows of a sheet's file. */
  List<Cells> rows(Sheet<?> sheet, Columns columns) throws IOException {
    return sheet.isNeeded() ? rows(sheet.file(), columns) : rowsIfAny(sheet.file(), columns);
  }

  /** The rows of a file that the room can't do without. */
  private List<Cells> rows(String file, Columns columns) throws IOException {
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
  private List<Cells> rowsIfAny(String file, Columns columns) throws IOException {
    Optional<byte[]> bytes = find(file);
    return bytes.isEmpty() ? List.of() : rows(file, bytes.get(), columns);
  }

  /** The file's bytes; empty when it is absent. */
  Optional<byte[]> find(String file) throws IOException {
    return source.find(file);
  }

  /** The files of a folder; one that is too large is refused and read as empty. */
  static RoomFiles of(Path folder, String prefix, Complaints complaints) {
    return new RoomFiles(
        file -> {
          Path path = folder.resolve(file);
          if (!Files.isRegularFile(path)) {
            return Optional.empty();
          }
          if (Files.size(path) > LARGEST_BYTES) {
            complaints.add(
                prefix + file, 0, null, "larger than 16 MiB", "check that it is the right file");
            return Optional.of(new byte[0]);
          }
          return Optional.of(Files.readAllBytes(path));
        },
        prefix,
        complaints);
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
    return new Cells(complaints.of(file), row.line(), cells);
  }

  void refuse(Problem problem) {
    complaints.addAll(List.of(problem));
  }
}
