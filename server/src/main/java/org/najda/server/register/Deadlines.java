package org.najda.server.register;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.due.Due;
import org.najda.registers.entry.Life;
import org.najda.registers.roster.Told;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.roster.Rosters;
import org.najda.server.round.Round;

/** The warnings of what falls due: given, shown to those who can act, answered. */
public final class Deadlines implements AutoCloseable {
  /** How the watch over deadlines calls itself before the tables. */
  static final String WATCH = "@deadlines";

  private static final int MOST_AT_ONCE = 200;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Registrar registrar;
  private final Rosters rosters;
  private final Round round = new Round("deadlines", this::look);

  public Deadlines(Registrar registrar, Rosters rosters) {
    this.registrar = registrar;
    this.rosters = rosters;
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
    } while (looked == MOST_AT_ONCE && !round.isEnding());
  }

  private int lookAtSome(Directory directory) {
    Books books = registrar.books();
    Told.Standing now =
        new Told.Standing(directory, rosters.load(registrar.now()), registrar.now());
    List<Warnings.Waiting> waiting = books.warnings().listWaiting(registrar.now(), MOST_AT_ONCE);
    for (Warnings.Waiting each : waiting) {
      Register register = registrar.definitions().getRegister(each.register());
      String record = each.row().record();
      Life life = Life.of(register, books.entries(register, record));
      ZoneId zone = directory.zoneOf(each.row().unit());
      List<Due> running =
          Due.listRunning(register.deadlines(), life, registrar.definitions().law(), zone);
      books.warnings().look(new Warnings.Look(register, each.row(), now), running);
    }
    return waiting.size();
  }

  /** What waits in the command room for somebody who keeps the register to answer. */
  public List<Risen> listRisen() {
    return registrar.books().as(WATCH, () -> registrar.books().warnings().listRisen());
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
   * @param words what is done about it: needed once the end has come, or the room was told
   * @throws ProblemException there is no such record for this person, or words are missing
   */
  void answer(String person, Register register, String record, String deadline, String words) {
    Books books = registrar.books();
    books.as(
        person,
        () -> {
          registrar.viewOf(person, register, registrar.found(register, record));
          boolean needed =
              books.warnings().listUnanswered(register).stream()
                  .anyMatch(given ->
                      given.record().equals(record)
                          && given.deadline().equals(deadline)
                          && given.needsWords());
          if (needed && words.isBlank()) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST);
          }
          return books
              .warnings()
              .answer(register, record, deadline, person, words.strip(), registrar.now());
        });
  }
}
