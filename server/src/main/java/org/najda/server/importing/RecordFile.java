package org.najda.server.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Register;
import org.najda.server.cli.BadInput;
import org.najda.server.register.BulkRow;

/** A file of what happened in records, read row by row: it may be larger than the memory. */
final class RecordFile implements AutoCloseable {
  private static final String KEY = "row";
  private static final String OF = "of";
  private static final String AT = "at";
  private static final String ACT = "act";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header;

  private RecordFile(Path file, CSVParser parser, List<String> header) {
    this.file = file;
    this.parser = parser;
    this.records = parser.iterator();
    this.header = header;
  }

  /**
   * Opens a file and checks its head.
   *
   * @throws BadInput a column is missing, unknown or there twice
   */
  static RecordFile open(Path file, Register register) throws IOException {
    return open(file, Files.newInputStream(file), register);
  }

  /** As {@link #open(Path, Register)}, of bytes that lie elsewhere than in the file named. */
  static RecordFile open(Path file, InputStream bytes, Register register) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    CSVParser parser = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text);
    RecordFile opened = new RecordFile(file, parser, new ArrayList<>());
    CSVRecord first = opened.findNext();
    if (first == null) {
      throw new BadInput(file + ": the file is empty; its first line names the columns");
    }
    first.forEach(name -> opened.header.add(name.replace(BYTE_ORDER_MARK, "").strip()));
    opened.checkHeader(register);
    return opened;
  }

  /** How many lines a file has: no fewer than rows, and hardly more. */
  static long countLines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.count();
    }
  }

  private void checkHeader(Register register) {
    for (String needed : List.of(KEY, AT, followsUp() ? ACT : register.keptAt())) {
      if (!header.contains(needed)) {
        throw new BadInput(file + ":1: the column '" + needed + "' is missing");
      }
    }
    for (String name : header) {
      if (header.indexOf(name) != header.lastIndexOf(name)) {
        throw new BadInput(file + ":1: the column '" + name + "' is there twice");
      }
      boolean own = List.of(KEY, OF, AT, ACT).contains(name);
      if (!own && register.findField(name).isEmpty()) {
        throw new BadInput(
            "%s:1: '%s' is no field of %s; fields: %s"
                .formatted(
                    file,
                    name,
                    register.key(),
                    String.join(
                        ", ", register.fields().stream().map(field -> field.key()).toList())));
      }
    }
  }

  /** Whether rows may be about records that are there, or that rows before them open. */
  boolean followsUp() {
    return header.contains(OF);
  }

  /** The next rows; none at the end. A row of another width is told with its line. */
  List<BulkRow> next(int most, List<BulkRow.Refusal> misshapen) {
    List<BulkRow> rows = new ArrayList<>();
    while (rows.size() < most) {
      long line = parser.getCurrentLineNumber() + 1;
      CSVRecord record = findNext();
      if (record == null) {
        return rows;
      }
      if (record.size() != header.size()) {
        misshapen.add(
            new BulkRow.Refusal(
                line,
                "",
                "width",
                "it has %d columns, the head has %d".formatted(record.size(), header.size())));
      } else {
        rows.add(row(line, record));
      }
    }
    return rows;
  }

  private BulkRow row(long line, CSVRecord record) {
    SortedMap<String, String> values = new TreeMap<>();
    for (int column = 0; column < header.size(); column++) {
      values.put(header.get(column), record.get(column));
    }
    String key = values.remove(KEY).strip();
    String of = take(values, OF).strip();
    String act = take(values, ACT);
    String at = take(values, AT);
    return new BulkRow(line, key, of, act, at, values, null);
  }

  private static String take(SortedMap<String, String> values, String column) {
    String text = values.remove(column);
    return text == null ? "" : text;
  }

  private @Nullable CSVRecord findNext() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new BadInput(
          "%s:%d: this is no CSV in UTF-8 (RFC 4180). Rows before it were taken up; mend it and run again."
              .formatted(file, parser.getCurrentLineNumber() + 1));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
