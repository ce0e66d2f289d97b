package org.najda.server.register;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.entry.Entry;
import org.najda.server.listing.KeptRecord;

/**
 * Goes through all records of a register, some in each transaction. Nobody adds to the register
 * while some are at hand; in between everybody may.
 */
final class RecordWalk {
  /** As whom: tables that follow from entries are written for everybody. */
  static final String WORK = "@lists";

  private static final int RECORDS_AT_ONCE = 500;

  private final Books books;

  RecordWalk(Books books) {
    this.books = books;
  }

  /**
   * A record on the way.
   *
   * @param entries empty where somebody has taken them away
   */
  record Passed(RecordRow row, List<Entry> entries) {
    KeptRecord kept(Directory directory) {
      return new KeptRecord(row.record(), row.unit(), directory.zoneOf(row.unit()), entries);
    }
  }

  /**
   * Goes through them.
   *
   * @param work is given some, in their transaction
   * @param progress is told how many are done
   * @return how many there were
   */
  long run(Register register, Consumer<List<Passed>> work, LongConsumer progress) {
    long done = 0;
    String last = "";
    for (List<Passed> some = next(register, last, work);
        !some.isEmpty();
        some = next(register, last, work)) {
      last = some.getLast().row().record();
      done += some.size();
      progress.accept(done);
    }
    return done;
  }

  private List<Passed> next(Register register, String after, Consumer<List<Passed>> work) {
    return books.as(
        WORK,
        () -> {
          List<RecordRow> rows = books.standing().holdNext(register, after, RECORDS_AT_ONCE);
          Map<String, List<Entry>> entries =
              books.entriesOf(register, rows.stream().map(RecordRow::record).toList());
          List<Passed> some =
              rows.stream()
                  .map(row -> new Passed(row, entries.getOrDefault(row.record(), List.of())))
                  .toList();
          work.accept(some);
          return some;
        });
  }
}
