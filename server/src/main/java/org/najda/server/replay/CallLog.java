package org.najda.server.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.najda.core.GeoPoint;
import org.najda.server.table.Columns;
import org.najda.server.table.LenientTable;
import org.najda.server.table.Problem;
import org.najda.server.table.Row;
import org.najda.server.table.Table;
import org.najda.server.table.UnreadableTable;

/**
 * A dispatch log as read.
 *
 * @param rowsRead lines with anything in them, the first with the columns not counted
 * @param refused rows left out, by reason; each counts once
 * @param repaired repairs, by reason; a row may need several
 * @param incidents by the time their calls came in; of the same time in the log's order
 */
record CallLog(
    int rowsRead,
    Map<RowRefusal, Integer> refused,
    Map<RowRepair, Integer> repaired,
    List<LoggedIncident> incidents) {
  /** The columns of a log; others may stand between them. */
  static final Columns COLUMNS =
      Columns.of(
          "id",
          "priority",
          "lat",
          "lon",
          "received",
          "dispatched",
          "enroute",
          "on_scene",
          "cleared");

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  public CallLog {
    incidents = List.copyOf(incidents);
  }

  /**
   * Reads {@code .csv} and {@code .csv.gz}, whichever the bytes are.
   *
   * @param zone whose local times the log writes
   * @param onRoad whether a road is near enough to a place
   * @throws UnreadableTable the file is no log at all
   */
  public static CallLog read(Path file, ZoneId zone, Predicate<GeoPoint> onRoad)
      throws IOException, UnreadableTable {
    Table table = LenientTable.read(file.toString(), bytes(file), COLUMNS);
    RowReader reader = new RowReader(new LocalTimes(zone), onRoad);
    List<LoggedIncident> incidents = new ArrayList<>();
    for (Row row : table.rows()) {
      reader.read(row).ifPresent(incidents::add);
    }
    incidents.sort(Comparator.comparing(LoggedIncident::received));
    return new CallLog(
        table.rows().size(), reader.refused.counts(), reader.repaired.counts(), incidents);
  }

  private static byte[] bytes(Path file) throws IOException, UnreadableTable {
    byte[] bytes = Files.readAllBytes(file);
    boolean packed =
        bytes.length > 1 && (bytes[0] & 0xff) == GZIP_FIRST && (bytes[1] & 0xff) == GZIP_SECOND;
    if (!packed) {
      return bytes;
    }
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return unpacked.readAllBytes();
    } catch (IOException e) {
      throw new UnreadableTable(
          new Problem(
              file.toString(),
              0,
              null,
              "broken gzip file (" + e.getMessage() + ")",
              "copy it again"));
    }
  }
}
