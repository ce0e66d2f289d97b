package org.najda.server.register;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.server.listing.KeptRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/** Opens many records in few statements. */
final class BulkBooks {
  private final JdbcTemplate jdbc;

  BulkBooks(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** Which of these requests were entered before. */
  Set<String> requestsAmong(Register register, List<String> requests) {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT request FROM register_entry WHERE register = ? AND request = ANY (?)",
            String.class,
            register.key(),
            requests.toArray(String[]::new)));
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

  /**
   * Opens records, each by its only entry.
   *
   * @param requests one for each record
   */
  void open(Register register, List<KeptRecord> records, List<String> requests) {
    if (records.isEmpty()) {
      return;
    }
    long leaf = takeLeaves(register, records.size());
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> entries = new ArrayList<>();
    for (int place = 0; place < records.size(); place++) {
      KeptRecord record = records.get(place);
      rows.add(row(register, record));
      entries.add(entry(register, record, leaf + place, requests.get(place)));
    }
    jdbc.batchUpdate(
        "INSERT INTO register_record (register, record, unit, state, opened, next_look)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        rows);
    jdbc.batchUpdate(
        "INSERT INTO register_entry (register, record, number, leaf_place, recorded_at,"
            + " happened_at, person, request, payload, salt, leaf)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entries);
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

  private static Object[] row(Register register, KeptRecord record) {
    Entry entry = record.entries().getFirst();
    Instant look = register.deadlines().isEmpty() ? null : entry.recordedAt();
    return new Object[] {
      register.key(),
      record.record(),
      record.unit(),
      Life.of(register, record.entries()).state(),
      utc(entry.at()),
      new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, look == null ? null : utc(look))
    };
  }

  private static Object[] entry(Register register, KeptRecord record, long leaf, String request) {
    Entry entry = record.entries().getFirst();
    Sealed sealed = Sealed.of(entry);
    return new Object[] {
      register.key(),
      record.record(),
      entry.number(),
      leaf,
      utc(entry.recordedAt()),
      utc(entry.at()),
      entry.by(),
      request,
      sealed.payload(),
      sealed.salt(),
      sealed.leaf().bytes()
    };
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
