package org.najda.server.monthly;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.najda.registers.declaration.Definitions;
import org.najda.server.page.LonePage;
import org.najda.server.page.Voice;
import org.najda.server.review.DataPackage;
import org.najda.server.review.DataTable;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * The report of a month as files that stand for themselves: a page a language, {@code figures.csv},
 * {@code months.csv}, and {@code datapackage.json} that says what these hold. The same report gives
 * the same bytes wherever it is made.
 */
public final class MonthlyFiles {
  private final Texts texts;
  private final Definitions definitions;
  private final boolean isInternal;
  private final LonePage page = new LonePage("monthly/report", "src/pages/review.css");

  /**
   * @param isInternal whether its files say that they are for those within only
   */
  public MonthlyFiles(Texts texts, Definitions definitions, boolean isInternal) {
    this.texts = texts;
    this.definitions = definitions;
    this.isInternal = isInternal;
  }

  /** The files by their names. */
  public SequencedMap<String, byte[]> of(MonthlyReport report, List<Language> languages) {
    MonthlyTables tables = new MonthlyTables(report);
    List<DataTable> all = List.of(tables.figures(), tables.months());
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    languages.forEach(each -> files.put(each.code() + ".html", bytes(page(report, each))));
    all.forEach(table -> files.put(table.file(), table.content()));
    files.put(DataPackage.FILE, bytes(new DataPackage(told(report), texts).of(all)));
    return files;
  }

  private DataPackage.Report told(MonthlyReport report) {
    return new DataPackage.Report(
        "report-" + report.month(),
        "monthly.title.package",
        Map.of("month", report.month().toString()),
        report.asOf(),
        report.isSynthetic(),
        isInternal);
  }

  private String page(MonthlyReport report, Language language) {
    Voice say = new Voice(texts, language);
    return page.print(
        say,
        Map.of(
            "report",
            report,
            "isInternal",
            isInternal,
            "words",
            new MonthlyWords(say, report, definitions)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
