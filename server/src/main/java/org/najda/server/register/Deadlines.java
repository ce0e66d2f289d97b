package org.najda.server.register;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.due.Due;
import org.najda.registers.entry.Life;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.round.Round;

/** The warnings of what falls due: given, shown to those who can act, answered. */
public final class Deadlines implements AutoCloseable {
  /** How the watch over deadlines calls itself before the tables. */
  private static final String WATCH = "@deadlines";

  private static final int MOST_AT_ONCE = 200;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Registrar registrar;
  private final Round round = new Round("deadlines", this::look);

  public Deadlines(Registrar registrar) {
    this.registrar = registrar;
  }

  /** Begins to watch, whether anybody looks or not. */
  public void start() {
    round.start(Duration.ofSeconds(1), PAUSE);
  }

  @Override
  public void close() {
    round.close();
  }

  /** Gives the warnings that are due, and lets those rise that nobody has answered. */
  void look() {
    Directory directory = registrar.directory();
    int looked;
    do {
      looked = registrar.books().as(WATCH, () -> lookAtSome(directory));
    } while (looked == MOST_AT_ONCE);
  }

  private int lookAtSome(Directory directory) {
    Books books = registrar.books();
    List<Warnings.Waiting> waiting = books.warnings().listWaiting(registrar.now(), MOST_AT_ONCE);
    for (Warnings.Waiting each : waiting) {
      Register register = registrar.definitions().getRegister(each.register());
      String record = each.row().record();
      Life life = Life.of(register, books.entries(register, record));
      ZoneId zone = directory.zoneOf(each.row().unit());
      List<Due> running =
          Due.listRunning(register.deadlines(), life, registrar.definitions().law(), zone);
      books.warnings().look(register, record, running, registrar.now());
    }
    return waiting.size();
  }

  /** Warnings that nobody has answered, of records that somebody may know of. */
  List<Given> listUnanswered(String person, Register register) {
    return registrar
        .books()
        .as(person, () -> registrar.books().warnings().listUnanswered(register));
  }

  /**
   * Somebody who may know of a record has seen a deadline's warnings.
   *
   * @param words what is done about it: needed once the end has come
   * @throws ProblemException there is no such record for this person, or words are missing
   */
  void answer(String person, Register register, String record, String deadline, String words) {
    Books books = registrar.books();
    books.as(
        person,
        () -> {
          registrar.viewOf(person, register, registrar.found(register, record));
          boolean over =
              books.warnings().listUnanswered(register).stream()
                  .anyMatch(given ->
                      given.record().equals(record)
                          && given.deadline().equals(deadline)
                          && given.isOver());
          if (over && words.isBlank()) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST);
          }
          return books
              .warnings()
              .answer(register, record, deadline, person, words.strip(), registrar.now());
        });
  }
}
