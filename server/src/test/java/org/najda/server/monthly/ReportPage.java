package org.najda.server.monthly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.najda.registers.definition.Indicator;
import org.najda.server.figures.Told.Why;
import org.najda.server.review.EditionPage;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** The page of a month's report as a reader without Najda reads it: back from its text. */
record ReportPage(EditionPage page) {

  ReportPage(Path report, Language language) throws IOException {
    this(EditionPage.read(report, language));
  }

  String text() {
    return page.text();
  }

  List<String> ids() {
    return page.ids();
  }

  List<String> targets() {
    return page.targets();
  }

  /** The number of each figure and period, else why there is none, by {@code id period}. */
  SequencedMap<String, String> figures(List<Indicator> indicators) {
    SequencedMap<String, String> figures = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      List<String> cells = page.cells("tr", indicator.id());
      for (MonthPeriod period : MonthPeriod.values()) {
        // Below the number stands the change from it.
        String cell = cells.get(period.ordinal()).replaceFirst("(?s)</bdi>.*", "");
        figures.put(indicator.id() + " " + period.code(), page.number(cell, none()));
      }
    }
    return figures;
  }

  private Map<String, String> none() {
    Map<String, String> none = new LinkedHashMap<>();
    for (Why why : Why.values()) {
      none.put(
          Texts.load().format(page.language(), "figures.why." + why.code(), Map.of()), why.code());
    }
    return none;
  }
}
