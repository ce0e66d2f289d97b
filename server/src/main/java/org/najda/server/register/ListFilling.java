package org.najda.server.register;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.najda.registers.definition.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills tables of lists from entries. A register that has no list yet gets it before anything else
 * is done; one whose definition has changed goes on with the old one until the new one is filled.
 */
final class ListFilling {
  private static final Logger LOG = LoggerFactory.getLogger(ListFilling.class);

  /** Of as many as {@link RecordWalk} takes at once, a whole number of times. */
  private static final int RECORDS_A_LINE = 20_000;

  private final Registrar registrar;
  private final Queue<Register> waiting = new ConcurrentLinkedQueue<>();

  ListFilling(Registrar registrar) {
    this.registrar = registrar;
  }

  void prepare() {
    for (Register register : registrar.definitions().registers()) {
      boolean toFill =
          registrar.books().as(RecordWalk.WORK, () -> registrar.tables().make(register));
      boolean serves =
          registrar
              .books()
              .as(RecordWalk.WORK, () -> registrar.tables().findServing(register).isPresent());
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
    long filled =
        new RecordWalk(registrar.books())
            .run(
                register,
                some ->
                    registrar
                        .tables()
                        .fill(
                            register,
                            some.stream().map(each -> each.kept(registrar.directory())).toList()),
                progress(register));
    registrar.books().as(RecordWalk.WORK, () -> registrar.tables().complete(register));
    if (filled > 0) {
      LOG.info("the list of {} holds {} records", register.key(), filled);
    }
  }

  /** Of many records it takes minutes: whoever waits for the start is told how far it is. */
  private LongConsumer progress(Register register) {
    long all =
        registrar.books().as(RecordWalk.WORK, () -> registrar.books().standing().count(register));
    return done -> {
      if (done % RECORDS_A_LINE == 0 && done < all) {
        LOG.info("filling the list of {}: {} of {} records", register.key(), done, all);
      }
    };
  }
}
