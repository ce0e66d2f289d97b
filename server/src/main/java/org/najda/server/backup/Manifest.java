package org.najda.server.backup;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.najda.server.cli.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds.
 *
 * @param format of the file, {@value #FORMAT}
 * @param schema the last migration of its tables
 * @param madeAt when the instant of the tables was taken
 * @param positionDays days (UTC) that have a partition of positions, as {@code 20261124}
 */
record Manifest(
    int format,
    String schema,
    Instant madeAt,
    List<RoomHead> rooms,
    List<TableContent> tables,
    List<String> positionDays) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  /**
   * @throws NullPointerException something is missing
   * @throws DateTimeException a day is none
   */
  Manifest {
    requireNonNull(schema, "schema");
    requireNonNull(madeAt, "madeAt");
    rooms = List.copyOf(rooms);
    tables = List.copyOf(tables);
    positionDays = List.copyOf(positionDays);
    days(positionDays);
  }

  /**
   * Where a room's journal ends.
   *
   * @param seq of the last row
   * @param head its hash
   * @param stateHash of the state behind it
   */
  record RoomHead(String room, long seq, String head, String stateHash) {
    RoomHead {
      requireNonNull(room, "room");
      requireNonNull(head, "head");
      requireNonNull(stateHash, "stateHash");
    }
  }

  /**
   * @param columns in the order of the rows' fields
   */
  record TableContent(String name, List<String> columns, long rows) {
    TableContent {
      requireNonNull(name, "name");
      columns = List.copyOf(columns);
    }

    /** Whether both are of one table, however many rows they have. */
    boolean isOfTable(TableContent other) {
      return name.equals(other.name) && columns.equals(other.columns);
    }

    String entry() {
      return "tables/" + name + ".copy";
    }
  }

  List<LocalDate> days() {
    return days(positionDays);
  }

  private static List<LocalDate> days(List<String> written) {
    return written.stream()
        .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))
        .toList();
  }

  byte[] json() {
    return JsonMapper.shared().writeValueAsBytes(this);
  }

  /**
   * @throws BadInput it is none, or of a later format
   */
  static Manifest read(byte[] json, String file) {
    try {
      Manifest manifest = JsonMapper.shared().readValue(json, Manifest.class);
      if (manifest == null) {
        throw new BadInput(file + ": its manifest can't be read");
      }
      if (manifest.format() != FORMAT) {
        throw new BadInput(
            "%s: a backup of format %d; this Najda reads format %d"
                .formatted(file, manifest.format(), FORMAT));
      }
      return manifest;
    } catch (JacksonException e) {
      throw new BadInput(file + ": its manifest can't be read");
    }
  }
}
