package org.najda.server.listing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.law.LawBook;
import org.najda.registers.listing.Column;
import org.najda.registers.listing.ListRow;
import org.najda.registers.listing.ListTable;
import org.najda.registers.tally.KnownAct;
import org.najda.server.tally.ActRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * What follows from records and is kept beside them, for lists and for figures. All of it within
 * the caller's transaction.
 */
public final class ListTables {
  static final String LISTS = "lists";

  private final JdbcTemplate jdbc;
  private final String schema;
  private final ActRows acts;
  private final LawBook law;
  private final Links links;
  private final Subjects subjects;

  public ListTables(DataSource database, LawBook law) {
    this(new JdbcTemplate(database), law, LISTS, "public");
  }

  /**
   * @param lists the schema in which lists lie
   * @param figures the schema in which acts lie
   */
  private ListTables(JdbcTemplate jdbc, LawBook law, String lists, String figures) {
    this.jdbc = jdbc;
    this.law = law;
    this.schema = lists;
    this.acts = new ActRows(jdbc, figures);
    this.links = new Links(jdbc, lists);
    this.subjects = new Subjects(jdbc, lists);
  }

  /** Writes into tables of the same names in another schema. */
  static ListTables in(String schema, JdbcTemplate jdbc, LawBook law) {
    return new ListTables(jdbc, law, schema, schema);
  }

  /** A table that was made. */
  private record Made(ListTable table, boolean complete) {}

  /** Has a register's table made, unless it is there; whether it still has to be filled. */
  public boolean make(Register register) {
    ListTable table = ListTable.of(register);
    jdbc.query(
        "SELECT lists.make(?, ?, ?, ?, ?, ?)",
        row -> {},
        register.key(),
        table.name(),
        table.columns().stream().map(Column::name).toArray(String[]::new),
        table.columns().stream()
            .map(column -> column.kind().name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new),
        table.finds().stream().map(field -> field.key()).toArray(String[]::new),
        !register.deadlines().isEmpty());
    return made(register).stream()
        .noneMatch(made -> made.complete() && made.table().name().equals(table.name()));
  }

  /** A table by an older definition serves until the new one is filled. */
  public Optional<ListTable> findServing(Register register) {
    return made(register).stream().filter(Made::complete).map(Made::table).findFirst();
  }

  /** Whether lists are read from the table that this definition makes. */
  public boolean serves(Register register) {
    return findServing(register)
        .map(ListTable::name)
        .filter(ListTable.of(register).name()::equals)
        .isPresent();
  }

  /** From now on the register's table serves; those of older definitions go. */
  public ListTable complete(Register register) {
    ListTable table = ListTable.of(register);
    jdbc.query("SELECT lists.complete(?)", row -> {}, table.name());
    return table;
  }

  private List<Made> made(Register register) {
    ListTable table = ListTable.of(register);
    RowMapper<Made> mapper =
        (row, number) ->
            new Made(
                table.within(row.getString("name"), texts(row, "columns"), texts(row, "finds")),
                row.getBoolean("complete"));
    return jdbc.query(
        "SELECT name, columns, finds, complete FROM lists.made WHERE register = ? ORDER BY name",
        mapper,
        register.key());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  /** Follows an entry that was just added to a record: the last of its entries. */
  public void follow(Register register, KeptRecord kept) {
    writeBeside(register, List.of(kept));
    List<Entry> entries = kept.entries();
    Entry last = entries.getLast();
    for (Made made : made(register)) {
      ListRows rows = new ListRows(jdbc, schema, made.table());
      boolean known =
          entries.size() == 1
              || rows.end(
                  kept.record(), entries.get(entries.size() - 2).number(), last.recordedAt());
      List<ListLine> lines =
          known
              ? List.of(line(register, kept, ListRow.last(register, kept.unit(), entries)))
              : lines(register, kept);
      rows.add(lines);
      if (entries.size() > 1) {
        rows.forgetWords(kept.record());
      }
      rows.addWords(List.of(lines.getLast()));
    }
    acts.replace(register, List.of(acts(register, kept)));
  }

  /** What records refer to. */
  public Links links() {
    return links;
  }

  /** Whom records are about. */
  public Subjects subjects() {
    return subjects;
  }

  private void writeBeside(Register register, List<KeptRecord> records) {
    links.write(register, records);
    subjects.write(register, records);
  }

  /** Takes up records that were just opened. */
  public void takeUp(Register register, List<KeptRecord> opened) {
    writeBeside(register, opened);
    for (Made made : made(register)) {
      write(register, new ListRows(jdbc, schema, made.table()), opened);
    }
    acts.add(register, opened.stream().map(kept -> acts(register, kept)).toList());
  }

  /** Writes whole histories into the register's new table, in the place of what is there. */
  public void fill(Register register, List<KeptRecord> records) {
    rewrite(register, records, List.of(ListTable.of(register)));
  }

  /** Takes up records to which something was added, with their whole histories. */
  public void rewrite(Register register, List<KeptRecord> records) {
    rewrite(register, records, made(register).stream().map(Made::table).toList());
  }

  private void rewrite(Register register, List<KeptRecord> records, List<ListTable> tables) {
    if (records.isEmpty()) {
      return;
    }
    for (ListTable table : tables) {
      ListRows rows = new ListRows(jdbc, schema, table);
      rows.forget(records.stream().map(KeptRecord::record).toList());
      write(register, rows, records);
    }
    writeBeside(register, records);
    acts.replace(register, records.stream().map(kept -> acts(register, kept)).toList());
  }

  private static ActRows.OfRecord acts(Register register, KeptRecord kept) {
    return new ActRows.OfRecord(
        kept.record(), kept.zone(), KnownAct.listAll(register, kept.unit(), kept.entries()));
  }

  private void write(Register register, ListRows rows, List<KeptRecord> records) {
    List<ListLine> lines = new ArrayList<>();
    List<ListLine> last = new ArrayList<>();
    for (KeptRecord kept : records) {
      List<ListLine> own = lines(register, kept);
      if (!own.isEmpty()) {
        lines.addAll(own);
        last.add(own.getLast());
      }
    }
    rows.add(lines);
    rows.addWords(last);
  }

  private List<ListLine> lines(Register register, KeptRecord kept) {
    return ListRow.of(register, kept.unit(), kept.entries()).stream()
        .map(row -> line(register, kept, row))
        .toList();
  }

  private ListLine line(Register register, KeptRecord kept, ListRow row) {
    return ListLine.of(register, kept.record(), row, law, kept.zone());
  }
}
