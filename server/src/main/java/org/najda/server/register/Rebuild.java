package org.najda.server.register;

import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.najda.registers.definition.Register;
import org.najda.server.listing.KeptRecord;
import org.najda.server.listing.ListComparison;

/**
 * Makes anew what is read in the place of entries, as {@link DerivedCheck} compares it. What
 * figures are counted from stays of records that were lawfully erased: nothing else tells it any
 * more.
 */
public final class Rebuild {
  private final Registrar registrar;
  private final DataSource database;

  public Rebuild(Registrar registrar, DataSource database) {
    this.registrar = registrar;
    this.database = database;
  }

  /** How many records a register holds. */
  public long count(Register register) {
    return registrar
        .books()
        .as(RecordWalk.WORK, () -> registrar.books().standing().count(register));
  }

  /**
   * Makes one register's tables anew.
   *
   * @param progress is told how many records are done
   */
  public void run(Register register, LongConsumer progress) {
    new RecordWalk(registrar.books()).run(register, some -> rewrite(register, some), progress);
    registrar.books().as(RecordWalk.WORK, () -> clear(register));
  }

  private void rewrite(Register register, List<RecordWalk.Passed> some) {
    registrar
        .tables()
        .rewrite(
            register,
            some.stream()
                .filter(each -> !each.entries().isEmpty())
                .map(each -> stand(register, each))
                .toList());
  }

  /** Has a record stand where its entries have brought it. */
  private KeptRecord stand(Register register, RecordWalk.Passed passed) {
    RecordRow row = passed.row();
    RecordRow stands = RecordRow.of(register, row.record(), row.unit(), passed.entries());
    registrar.books().standing().stand(register, stands);
    return new RecordWalk.Passed(stands, passed.entries()).kept(registrar.directory());
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
