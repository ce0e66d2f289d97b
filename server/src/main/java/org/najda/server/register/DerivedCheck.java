package org.najda.server.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.entry.Entry;
import org.najda.server.directory.Directories;
import org.najda.server.listing.KeptRecord;
import org.najda.server.listing.ListComparison;
import org.najda.server.listing.ListTables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether what is read in the place of entries follows from them: where a record stands, lists,
 * names, links, acts. Figures are counted from it, so whoever alters it has to be found.
 */
public final class DerivedCheck {
  private static final String WORK = "@verify";
  private static final String STANDS = "public.register_record";
  private static final int RECORDS_AT_ONCE = 1_000;
  private static final int MOST_TOLD = 20;

  private final DataSource database;
  private final Definitions definitions;
  private final Books books;
  private final TransactionTemplate oneMoment;

  public DerivedCheck(DataSource database, Definitions definitions) {
    this.database = database;
    this.definitions = definitions;
    this.books = new Books(database);
    this.oneMoment = new TransactionTemplate(new JdbcTransactionManager(database));
    this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * A table that says something else than entries.
   *
   * @param record about which; of a count, the unit and the state
   * @param leaf of the record's last entry; 0 where there is none
   */
  public record Difference(String table, String record, long leaf) {}

  /**
   * What became of a register.
   *
   * @param compared false where records are kept whose tables were made by another definition, or
   *     not yet
   * @param differences the first of them
   */
  public record Checked(Register register, boolean compared, List<Difference> differences) {
    public Checked {
      differences = List.copyOf(differences);
    }
  }

  /** One for each register, each as it was at one moment; beside a server that goes on. */
  public List<Checked> run() {
    Directory directory = new Directories(database).load();
    return definitions.registers().stream().map(register -> check(register, directory)).toList();
  }

  private Checked check(Register register, Directory directory) {
    return oneMoment.execute(status -> {
      JdbcTemplate jdbc = new JdbcTemplate(database);
      // The tables to compare with are its own; what is stored it does not touch.
      jdbc.execute("SET TRANSACTION READ WRITE");
      jdbc.query("SELECT set_config('najda.person', ?, true)", row -> {}, WORK);
      status.setRollbackOnly();
      return new ListTables(database, definitions.law()).serves(register)
          ? new Checked(register, true, differences(register, directory))
          : new Checked(register, books.standing().count(register) == 0, List.of());
    });
  }

  private List<Difference> differences(Register register, Directory directory) {
    ListComparison comparison = new ListComparison(database, definitions.law(), register);
    comparison.begin();
    List<Difference> found = new ArrayList<>();
    String last = "";
    for (List<RecordRow> rows = books.standing().next(register, last, RECORDS_AT_ONCE);
        !rows.isEmpty() && found.size() < MOST_TOLD;
        rows = books.standing().next(register, last, RECORDS_AT_ONCE)) {
      last = rows.getLast().record();
      compare(register, directory, comparison, rows, found);
    }
    books
        .standing()
        .listWronglyErased(register)
        .forEach(record -> found.add(difference(register, STANDS, record)));
    comparison
        .listStrays()
        .forEach(stray -> found.add(difference(register, stray.table(), stray.record())));
    comparison
        .listMiscounted()
        .forEach(place -> found.add(new Difference(comparison.countTable(), place, 0)));
    return found.size() > MOST_TOLD ? found.subList(0, MOST_TOLD) : found;
  }

  private void compare(
      Register register,
      Directory directory,
      ListComparison comparison,
      List<RecordRow> rows,
      List<Difference> found) {
    Map<String, List<Entry>> entries =
        books.entriesOf(register, rows.stream().map(RecordRow::record).toList());
    List<KeptRecord> kept = new ArrayList<>();
    List<String> erased = new ArrayList<>();
    for (RecordRow row : rows) {
      List<Entry> own = entries.getOrDefault(row.record(), List.of());
      if (own.isEmpty()) {
        erased.add(row.record());
      } else {
        kept.add(new KeptRecord(row.record(), row.unit(), directory.zoneOf(row.unit()), own));
        if (!row.equals(RecordRow.of(register, row.record(), row.unit(), own))) {
          found.add(difference(register, STANDS, row.record()));
        }
      }
    }
    comparison
        .compare(kept, erased)
        .forEach(each -> found.add(difference(register, each.table(), each.record())));
  }

  private Difference difference(Register register, String table, String record) {
    return new Difference(table, record, books.standing().lastLeaf(register, record));
  }
}
