package org.najda.server.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.server.listing.KeptRecord;
import org.najda.server.listing.ListComparison;

/**
 * Makes anew what is read in the place of entries, as {@link TableCheck} compares it. What figures
 * are counted from stays of records that were lawfully erased: nothing else tells it any more.
 */
public final class Rebuild {
  private static final String WORK = "@lists";
  private static final int RECORDS_AT_ONCE = 500;

  private final Registrar registrar;
  private final DataSource database;

  public Rebuild(Registrar registrar, DataSource database) {
    this.registrar = registrar;
    this.database = database;
  }

  /** How many records a register holds. */
  public long count(Register register) {
    return registrar.books().as(WORK, () -> registrar.books().standing().count(register));
  }

  /**
   * Makes one register's tables anew.
   *
   * @param progress is told how many records are done
   */
  public void run(Register register, LongConsumer progress) {
    long done = 0;
    String last = "";
    for (List<String> some = rewriteSome(register, last);
        !some.isEmpty();
        some = rewriteSome(register, last)) {
      last = some.getLast();
      done += some.size();
      progress.accept(done);
    }
    registrar.books().as(WORK, () -> clear(register));
  }

  private List<String> rewriteSome(Register register, String after) {
    Books books = registrar.books();
    return books.as(
        WORK,
        () -> {
          List<RecordRow> rows = books.standing().holdNext(register, after, RECORDS_AT_ONCE);
          List<String> records = rows.stream().map(RecordRow::record).toList();
          Map<String, List<Entry>> entries = books.entriesOf(register, records);
          List<KeptRecord> kept = new ArrayList<>();
          for (RecordRow row : rows) {
            List<Entry> own = entries.getOrDefault(row.record(), List.of());
            if (!own.isEmpty()) {
              kept.add(stand(register, row, own));
            }
          }
          registrar.tables().rewrite(register, kept);
          return records;
        });
  }

  /** Has a record stand where its entries have brought it. */
  private KeptRecord stand(Register register, RecordRow row, List<Entry> entries) {
    RecordRow stands = RecordRow.of(register, row.record(), row.unit(), entries);
    registrar.books().standing().stand(register, stands);
    return new KeptRecord(
        stands.record(), stands.unit(), registrar.directory().zoneOf(stands.unit()), entries);
  }

  private int clear(Register register) {
    ListComparison tables = new ListComparison(database, registrar.definitions().law(), register);
    int strays = tables.dropStrays();
    if (!tables.listMiscounted().isEmpty()) {
      tables.recount();
    }
    return strays;
  }
}
