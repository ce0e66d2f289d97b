package org.najda.server.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.najda.registers.definition.Register;
import org.najda.registers.law.LawBook;
import org.najda.registers.listing.ListTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares what is kept beside the records of a register with what their entries make of it: the
 * same code writes it once more, into tables that only the caller's transaction sees, and
 * PostgreSQL compares.
 */
public final class ListComparison {
  private static final String SCRATCH = "pg_temp";
  private static final int MOST = 100;

  private final JdbcTemplate jdbc;
  private final Register register;
  private final ListTable table;
  private final ListTables scratch;
  private final List<Compared> tables;

  public ListComparison(DataSource database, LawBook law, Register register) {
    this.jdbc = new JdbcTemplate(database);
    this.register = register;
    this.table = ListTable.of(register);
    this.scratch = ListTables.in(SCRATCH, jdbc, law);
    this.tables =
        List.of(
            Compared.ofRegister(ListTables.LISTS, table.name()),
            Compared.ofRegister(ListTables.LISTS, table.name() + "_words"),
            new Compared(ListTables.LISTS, "link", register.key(), false),
            new Compared(ListTables.LISTS, "subject", register.key(), false),
            new Compared("public", "register_act", register.key(), true));
  }

  /**
   * A table that follows from entries.
   *
   * @param register whose rows are compared; empty where it has no other
   * @param outlives whether its rows stay when a record is erased
   */
  private record Compared(String schema, String name, String register, boolean outlives) {
    static Compared ofRegister(String schema, String name) {
      return new Compared(schema, name, "", false);
    }

    String kept() {
      return schema + "." + name;
    }

    String made() {
      return SCRATCH + "." + name;
    }

    String ofRegister() {
      return register.isEmpty() ? "" : " AND register = '" + register + "'";
    }
  }

  /**
   * What is kept of a record does not follow from its entries.
   *
   * @param table in which it is kept
   */
  public record Difference(String table, String record) {}

  /** Makes the tables to compare with, which go with the transaction. */
  public void begin() {
    for (Compared each : tables) {
      jdbc.execute(
          "CREATE TEMPORARY TABLE %s (LIKE %s) ON COMMIT DROP".formatted(each.name(), each.kept()));
    }
  }

  /**
   * Compares some records.
   *
   * @param erased of which nothing may be kept but what figures are counted from
   */
  public List<Difference> compare(List<KeptRecord> records, List<String> erased) {
    scratch.fill(register, records);
    List<String> own = records.stream().map(KeptRecord::record).toList();
    List<String> all = new ArrayList<>(own);
    all.addAll(erased);
    List<Difference> differences = new ArrayList<>();
    for (Compared each : tables) {
      String[] keys = (each.outlives() ? own : all).toArray(String[]::new);
      jdbc.queryForList(differing(each), String.class, keys, keys)
          .forEach(record -> differences.add(new Difference(each.kept(), record)));
      jdbc.execute("TRUNCATE " + each.made());
    }
    return differences;
  }

  private static String differing(Compared table) {
    String kept =
        "SELECT * FROM %s WHERE record = ANY (?)%s".formatted(table.kept(), table.ofRegister());
    String made = "SELECT * FROM " + table.made();
    return """
    SELECT DISTINCT record FROM (
      (%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s)) AS different
    ORDER BY record
    """
        .formatted(kept, made);
  }

  /** Rows about records that there are not. */
  public List<Difference> listStrays() {
    List<Difference> strays = new ArrayList<>();
    for (Compared each : tables) {
      jdbc.queryForList("SELECT DISTINCT record" + stray(each) + " LIMIT " + MOST, String.class)
          .forEach(record -> strays.add(new Difference(each.kept(), record)));
    }
    return strays;
  }

  /** Takes away rows about records that there are not; says how many. */
  public int dropStrays() {
    return tables.stream().mapToInt(each -> jdbc.update("DELETE" + stray(each))).sum();
  }

  private String stray(Compared table) {
    return """
     FROM %s AS stray WHERE NOT EXISTS (
      SELECT FROM register_record
      WHERE register = '%s' AND register_record.record = stray.record)%s
    """
        .formatted(table.kept(), register.key(), table.ofRegister());
  }

  /** Units and states of which another number is kept than there are rows, as words. */
  public SortedSet<String> listMiscounted() {
    return new TreeSet<>(
        jdbc.queryForList(
            """
            SELECT unit || ' ' || state FROM %s
            FULL JOIN (%s) AS counted USING (unit, state)
            WHERE coalesce(records, 0) <> coalesce(rows, 0)
            """
                .formatted(countTable(), counted()),
            String.class));
  }

  /** Where the counts are kept. */
  public String countTable() {
    return ListTables.LISTS + "." + table.name() + "_count";
  }

  /** Counts anew what is kept as counted. */
  public void recount() {
    jdbc.update("DELETE FROM " + countTable());
    jdbc.update("INSERT INTO %s %s".formatted(countTable(), counted()));
  }

  /** What the counts should be. */
  private String counted() {
    return """
    SELECT unit, state, count(*) AS rows FROM %s.%s
    WHERE recorded_to = 'infinity' GROUP BY unit, state
    """
        .formatted(ListTables.LISTS, table.name());
  }
}
