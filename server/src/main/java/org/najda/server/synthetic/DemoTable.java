package org.najda.server.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Tables of {@code definitions/demo} that the program brings along. */
public final class DemoTable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();

  private DemoTable() {}

  /**
   * Its rows.
   *
   * @param name below {@code definitions/demo}
   */
  public static List<CSVRecord> read(String name) {
    InputStream bytes =
        Objects.requireNonNull(
            DemoTable.class.getResourceAsStream("/definitions/demo/" + name), name);
    try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      return FORMAT.parse(text).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
