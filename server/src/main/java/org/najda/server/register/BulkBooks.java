package org.najda.server.register;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.server.listing.KeptRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/** Stores many entries in few statements. */
final class BulkBooks {
  private final JdbcTemplate jdbc;

  BulkBooks(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** The record into which each of these requests was entered; one that was not is left out. */
  Map<String, String> recordsOf(Register register, List<String> requests) {
    Map<String, String> records = new HashMap<>();
    jdbc.query(
        "SELECT request, record FROM register_entry WHERE register = ? AND request = ANY (?)",
        row -> {
          records.put(row.getString("request"), row.getString("record"));
        },
        register.key(),
        requests.toArray(String[]::new));
    return records;
  }

  /**
   * Takes numbers of a register.
   *
   * @param wanted how many, by year
   * @return the last one before them, by year
   */
  Map<Integer, Integer> takeNumbers(Register register, SortedMap<Integer, Integer> wanted) {
    Map<Integer, Integer> before = new TreeMap<>();
    wanted.forEach((year, count) -> {
      Integer last =
          jdbc.queryForObject(
              """
              INSERT INTO register_number (register, year, last) VALUES (?, ?, ?)
              ON CONFLICT (register, year) DO UPDATE SET last = register_number.last + excluded.last
              RETURNING last
              """,
              Integer.class,
              register.key(),
              year,
              count);
      before.put(year, (last == null ? count : last) - count);
    });
    return before;
  }

  /** Stores what was added to records, and where they stand by it. */
  void keep(Register register, List<BulkRecord> changed) {
    List<Object[]> opened = new ArrayList<>();
    List<Object[]> moved = new ArrayList<>();
    changed.forEach(record -> (record.isNew() ? opened : moved).add(row(register, record)));
    update(
        "INSERT INTO register_record (state, unit, next_look, opened, register, record)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        opened);
    update(
        "UPDATE register_record SET state = ?, unit = ?, next_look = ?, opened = ?"
            + " WHERE register = ? AND record = ?",
        moved);
    update(
        "INSERT INTO register_entry (register, record, number, leaf_place, recorded_at,"
            + " happened_at, person, request, payload, salt, leaf)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entries(register, changed));
  }

  private void update(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows);
    }
  }

  private List<Object[]> entries(Register register, List<BulkRecord> changed) {
    int count = changed.stream().mapToInt(record -> record.added().size()).sum();
    long leaf = count == 0 ? 0 : takeLeaves(register, count);
    List<Object[]> entries = new ArrayList<>();
    for (BulkRecord record : changed) {
      for (BulkRecord.Added added : record.added()) {
        entries.add(entry(register, record, leaf + entries.size(), added));
      }
    }
    return entries;
  }

  private long takeLeaves(Register register, int count) {
    Long leaves =
        jdbc.queryForObject(
            """
            INSERT INTO register_size (register, leaves) VALUES (?, ?)
            ON CONFLICT (register) DO UPDATE SET leaves = register_size.leaves + excluded.leaves
            RETURNING leaves
            """,
            Long.class,
            register.key(),
            count);
    return (leaves == null ? count : leaves) - count;
  }

  private static Object[] row(Register register, BulkRecord record) {
    KeptRecord kept = record.kept();
    RecordRow stands = RecordRow.of(register, kept.record(), kept.unit(), kept.entries());
    Instant look = register.deadlines().isEmpty() ? null : kept.entries().getLast().recordedAt();
    return new Object[] {
      stands.state(),
      stands.unit(),
      new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, look == null ? null : utc(look)),
      utc(stands.opened()),
      register.key(),
      kept.record()
    };
  }

  private static Object[] entry(
      Register register, BulkRecord record, long leaf, BulkRecord.Added added) {
    Entry entry = added.entry();
    Sealed sealed = Sealed.of(entry);
    return new Object[] {
      register.key(),
      record.kept().record(),
      entry.number(),
      leaf,
      utc(entry.recordedAt()),
      utc(entry.at()),
      entry.by(),
      added.request(),
      sealed.payload(),
      sealed.salt(),
      sealed.leaf().bytes()
    };
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
