package org.najda.server.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Value;
import org.najda.server.table.Spreadsheets;

/**
 * Records as CSV (RFC 4180): one row for each, the fields that the reader may see. Nothing is
 * written before the first record, so that a refusal is still an answer of its own.
 */
final class RegisterExport implements AutoCloseable {
  private final Register register;
  private final Opening opening;
  private @Nullable CSVPrinter printer;

  RegisterExport(Register register, Opening opening) {
    this.register = register;
    this.opening = opening;
  }

  /** Opens what is written to. */
  interface Opening {
    Writer open() throws IOException;
  }

  /** Writes the head, if nothing is written yet. */
  CSVPrinter begin() throws IOException {
    CSVPrinter begun = printer;
    if (begun == null) {
      List<String> header = new ArrayList<>(List.of("record", "unit", "state"));
      register.fields().forEach(field -> header.add(field.key()));
      begun =
          new CSVPrinter(
              opening.open(),
              CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get());
      printer = begun;
    }
    return begun;
  }

  void add(Opened record) {
    try {
      begin().printRecord(row(register, record));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (printer != null) {
      printer.close();
    }
  }

  private static List<String> row(Register register, Opened record) {
    List<String> row =
        new ArrayList<>(List.of(record.record(), record.unit(), record.life().state()));
    for (Field field : register.fields()) {
      Value value = record.life().values().get(field.key());
      row.add(
          value == null || !record.view().shows(field) ? "" : Spreadsheets.harmless(value.text()));
    }
    return row;
  }
}
