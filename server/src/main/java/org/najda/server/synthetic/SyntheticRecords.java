package org.najda.server.synthetic;

import java.util.List;
import java.util.function.LongConsumer;
import org.najda.registers.definition.Register;
import org.najda.server.register.BulkEntry;
import org.najda.server.register.BulkRow;
import org.najda.server.register.Registrar;
import org.najda.server.synthetic.LifeRows.Means;

/** The registers of the year, brought in by the door of {@code najda import}. */
final class SyntheticRecords {
  private static final int ROWS_AT_ONCE = 1_000;

  private final Registrar registrar;
  private final Means means;
  private final long seed;

  SyntheticRecords(Registrar registrar, Means means, long seed) {
    this.registrar = registrar;
    this.means = means;
    this.seed = seed;
  }

  /**
   * Enters all of it; what an earlier run entered is passed over.
   *
   * @param progress is told how many more acts have been entered
   * @throws IllegalStateException the tables ask for an act that the registers refuse
   */
  void enter(LongConsumer progress) {
    for (LifePlan plan : LifePlan.listAll()) {
      Register register = registrar.definitions().getRegister(plan.register());
      BulkEntry entry = new BulkEntry(registrar, register, false, true);
      enter(plan, new LifeRows(plan, means, seed), entry, progress);
    }
  }

  private static void enter(LifePlan plan, LifeRows life, BulkEntry entry, LongConsumer progress) {
    for (List<BulkRow> rows = life.next(ROWS_AT_ONCE);
        !rows.isEmpty();
        rows = life.next(ROWS_AT_ONCE)) {
      BulkEntry.Brought brought = entry.bring(rows);
      if (!brought.refusals().isEmpty()) {
        throw new IllegalStateException(
            "definitions/demo/year: %s: %s".formatted(plan.key(), brought.refusals().getFirst()));
      }
      progress.accept(rows.size());
    }
  }
}
