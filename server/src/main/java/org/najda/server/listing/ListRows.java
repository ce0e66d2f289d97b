package org.najda.server.listing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.entry.Value;
import org.najda.registers.listing.Column;
import org.najda.registers.listing.ListTable;
import org.najda.roads.gazetteer.Spelling;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes rows of one list's table. */
final class ListRows {
  private static final int FIXED_COLUMNS = 9;

  private final JdbcTemplate jdbc;
  private final ListTable table;
  private final String name;

  /**
   * @param schema in which it lies
   */
  ListRows(JdbcTemplate jdbc, String schema, ListTable table) {
    this.jdbc = jdbc;
    this.table = table;
    this.name = schema + "." + table.name();
  }

  /** Says from when on the row of an entry no longer holds; false where there is no such row. */
  boolean end(String record, int number, Instant at) {
    return jdbc.update(
            "UPDATE %s SET recorded_to = ? WHERE record = ? AND number = ?".formatted(name),
            utc(at),
            record,
            number)
        > 0;
  }

  void forget(List<String> records) {
    String[] keys = records.toArray(String[]::new);
    for (String suffix : List.of("", "_words")) {
      jdbc.update("DELETE FROM %s%s WHERE record = ANY (?)".formatted(name, suffix), (Object) keys);
    }
  }

  void forgetWords(String record) {
    jdbc.update("DELETE FROM %s_words WHERE record = ?".formatted(name), record);
  }

  void add(List<ListLine> lines) {
    StringBuilder names =
        new StringBuilder(
            "record, number, unit, state, opened, due, happened_at, recorded_from, recorded_to");
    table.columns().forEach(column -> names.append(", ").append(column.name()));
    String marks = "?" + ", ?".repeat(FIXED_COLUMNS + table.columns().size() - 1);
    jdbc.batchUpdate(
        "INSERT INTO %s (%s) VALUES (%s)".formatted(name, names, marks),
        lines.stream().map(this::bound).toList());
  }

  private Object[] bound(ListLine line) {
    List<Object> bound = new ArrayList<>();
    bound.add(line.record());
    bound.add(line.row().number());
    bound.add(line.row().unit());
    bound.add(line.row().life().state());
    bound.add(utc(line.row().opened()));
    bound.add(open(line.due()));
    bound.add(utc(line.row().happenedAt()));
    bound.add(utc(line.row().recordedFrom()));
    bound.add(open(line.row().recordedTo()));
    for (Column column : table.columns()) {
      Value value = line.row().life().values().get(column.field().key());
      bound.add(Cell.of(column.kind(), value == null ? null : value.text()));
    }
    return bound.toArray();
  }

  /** The words by which the records are found, as they stand after these rows. */
  void addWords(List<ListLine> lines) {
    List<Object[]> words = new ArrayList<>();
    for (ListLine line : lines) {
      line.row()
          .findable(table.finds())
          .forEach((field, texts) -> {
            TreeSet<String> folded = new TreeSet<>();
            texts.forEach(text -> folded.addAll(Spelling.words(text)));
            folded.forEach(
                word -> words.add(new Object[] {field, word, line.record(), line.row().unit()}));
          });
    }
    if (!words.isEmpty()) {
      jdbc.batchUpdate(
          "INSERT INTO %s_words (field, word, record, unit) VALUES (?, ?, ?, ?)".formatted(name),
          words);
    }
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** The driver writes this one as PostgreSQL's infinity. */
  static OffsetDateTime open(@Nullable Instant at) {
    return at == null ? OffsetDateTime.MAX : utc(at);
  }
}
