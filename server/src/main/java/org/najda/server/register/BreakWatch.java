package org.najda.server.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.najda.registers.directory.Posting;
import org.najda.server.register.Breaks.Break;

/** Openings without a right, for those who answer for the record: nobody sees his own here. */
public final class BreakWatch {
  private final Registrar registrar;
  private final Answering answering;
  private final Breaks breaks;

  public BreakWatch(Registrar registrar, Breaks breaks) {
    this.registrar = registrar;
    this.answering = new Answering(registrar);
    this.breaks = breaks;
  }

  /** Those that somebody answers for: what nobody has looked at first. */
  public List<Break> listFor(String person, Instant now) {
    return breaks.list(now).stream().filter(each -> isFor(person, each)).toList();
  }

  /** How many wait for his word. */
  public long countWaiting(String person, Instant now) {
    return listFor(person, now).stream().filter(each -> each.review() == null).count();
  }

  /** An opening that somebody answers for. */
  public Optional<Break> find(String person, long id) {
    return breaks.find(id).filter(each -> isFor(person, each));
  }

  private boolean isFor(String person, Break each) {
    return !each.person().equals(person)
        && registrar.listPostings(person).stream().anyMatch(posting -> answers(posting, each));
  }

  private boolean answers(Posting posting, Break each) {
    return answering.isEverywhere(posting)
        || unit(each).filter(unit -> answering.answersForUnit(posting, unit)).isPresent();
  }

  private Optional<String> unit(Break each) {
    return registrar
        .definitions()
        .findRegister(each.register())
        .flatMap(found ->
            registrar
                .books()
                .as(Books.OVERSIGHT, () -> registrar.books().find(found, each.record())))
        .map(RecordRow::unit);
  }

  /** Whether somebody answers for any records. */
  boolean watches(String person) {
    return registrar.listPostings(person).stream().anyMatch(answering::answers);
  }
}
