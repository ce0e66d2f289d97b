package org.najda.server.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.server.listing.KeptRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills tables of lists from entries. A register that has no list yet gets it before anything else
 * is done; one whose definition has changed goes on with the old one until the new one is filled.
 */
final class ListFilling {
  private static final Logger LOG = LoggerFactory.getLogger(ListFilling.class);
  private static final String WORK = "@lists";
  private static final int RECORDS_AT_ONCE = 500;

  private final Registrar registrar;
  private final Queue<Register> waiting = new ConcurrentLinkedQueue<>();

  ListFilling(Registrar registrar) {
    this.registrar = registrar;
  }

  void prepare() {
    for (Register register : registrar.definitions().registers()) {
      boolean toFill = registrar.books().as(WORK, () -> registrar.tables().make(register));
      boolean serves =
          registrar.books().as(WORK, () -> registrar.tables().findServing(register).isPresent());
      if (toFill && serves) {
        waiting.add(register);
      } else if (toFill) {
        fill(register);
      }
    }
  }

  void fillAll() {
    for (Register next = waiting.peek(); next != null; next = waiting.peek()) {
      fill(next);
      waiting.remove();
    }
  }

  private void fill(Register register) {
    String last = "";
    int filled = 0;
    for (List<String> some = fillSome(register, last);
        !some.isEmpty();
        some = fillSome(register, last)) {
      last = some.getLast();
      filled += some.size();
    }
    registrar.books().as(WORK, () -> registrar.tables().complete(register));
    if (filled > 0) {
      LOG.info("the list of {} holds {} records", register.key(), filled);
    }
  }

  private List<String> fillSome(Register register, String after) {
    return registrar
        .books()
        .as(
            WORK,
            () -> {
              List<RecordRow> rows =
                  registrar.books().standing().holdNext(register, after, RECORDS_AT_ONCE);
              List<String> records = rows.stream().map(RecordRow::record).toList();
              Map<String, List<Entry>> entries = registrar.books().entriesOf(register, records);
              List<KeptRecord> kept = new ArrayList<>();
              for (RecordRow row : rows) {
                kept.add(
                    new KeptRecord(
                        row.record(),
                        row.unit(),
                        registrar.directory().zoneOf(row.unit()),
                        entries.getOrDefault(row.record(), List.of())));
              }
              registrar.tables().fill(register, kept);
              return records;
            });
  }
}
