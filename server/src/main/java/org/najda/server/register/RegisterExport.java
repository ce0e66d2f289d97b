package org.najda.server.register;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Value;

/** A register as CSV (RFC 4180): one row for each record, the fields that the reader may see. */
final class RegisterExport {
  private RegisterExport() {}

  static String csv(Register register, List<Opened> records) {
    List<String> header = new ArrayList<>(List.of("record", "unit", "state"));
    register.fields().forEach(field -> header.add(field.key()));
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (Opened record : records) {
        printer.printRecord(row(register, record));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> row(Register register, Opened record) {
    List<String> row =
        new ArrayList<>(List.of(record.record(), record.unit(), record.life().state()));
    for (Field field : register.fields()) {
      Value value = record.life().values().get(field.key());
      row.add(value == null || !record.view().shows(field) ? "" : harmless(value.text()));
    }
    return row;
  }

  /** What a spreadsheet would take for a formula is a text (OWASP, CSV injection). */
  private static String harmless(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
