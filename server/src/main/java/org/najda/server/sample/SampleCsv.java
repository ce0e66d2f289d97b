package org.najda.server.sample;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.najda.server.projection.MeasuredCalls.MeasuredCall;
import org.najda.server.table.Spreadsheets;

/** Samples as CSV (RFC 4180): one row for each call of each drawing. Times in UTC. */
final class SampleCsv {
  private static final String[] HEADER = {
    "entry",
    "drawn_by",
    "drawn_at",
    "room",
    "from",
    "until",
    "seed",
    "population",
    "call",
    "rang_at",
    "answered_at",
    "waited_seconds",
    "validity",
    "within_target",
    "incident",
    "recording"
  };

  private SampleCsv() {}

  static String of(List<Sample> samples) throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(HEADER).get())) {
      for (Sample sample : samples) {
        for (Sample.Line line : sample.lines()) {
          printer.printRecord(row(sample, line));
        }
      }
    }
    return text.toString();
  }

  private static List<Object> row(Sample sample, Sample.Line line) {
    MeasuredCall call = line.call();
    Long waited = line.waitedMillis();
    return List.of(
        sample.entry(),
        sample.by(),
        sample.at(),
        sample.draw().room(),
        sample.draw().from(),
        sample.draw().until(),
        sample.drawn().seed(),
        sample.drawn().population(),
        call.id(),
        call.answer().at(),
        known(call.answeredAt()),
        known(waited == null ? null : waited / 1000.0),
        line.validity(),
        known(line.within()),
        known(call.answer().incident()),
        Spreadsheets.harmless(call.recording() == null ? "" : call.recording()));
  }

  private static Object known(@Nullable Object value) {
    return value == null ? "" : value;
  }
}
