package org.najda.server.monthly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVRecord;
import org.najda.server.review.EditionFiles;

/** The tables of a month's report, read back. */
public final class ReportTables {
  private ReportTables() {}

  /** The value of each figure and period, else why there is none, by {@code id period}. */
  public static SequencedMap<String, String> figures(Path report) throws IOException {
    SequencedMap<String, String> figures = new LinkedHashMap<>();
    for (CSVRecord row : EditionFiles.rows(report.resolve("figures.csv"))) {
      figures.put(row.get("id") + " " + row.get("period"), told(row));
    }
    return figures;
  }

  /** Those of a figure, month after month. */
  public static List<String> months(Path report, String figure) throws IOException {
    return EditionFiles.rows(report.resolve("months.csv")).stream()
        .filter(row -> row.get("id").equals(figure))
        .map(ReportTables::told)
        .toList();
  }

  private static String told(CSVRecord row) {
    return row.get("value").isEmpty() ? row.get("known") : row.get("value");
  }
}
