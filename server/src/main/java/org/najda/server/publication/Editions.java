package org.najda.server.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.ApprovalStep;
import org.najda.registers.review.Finding;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.publication.EditionAct.Approved;
import org.najda.server.publication.EditionAct.Begun;
import org.najda.server.publication.EditionAct.Withdrawn;
import org.najda.server.publication.Outcome.Done;
import org.najda.server.publication.Outcome.Not;
import org.najda.server.publication.Refused.Code;
import org.najda.server.publication.VersionBooks.Key;
import org.najda.server.register.Registrar;
import org.najda.server.review.CountedAs;
import org.najda.server.review.Difference;
import org.najda.server.review.PublishedFigure;
import org.najda.server.review.YearReview;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The editions there are, and what people do with them. */
public final class Editions {
  private final Registrar registrar;
  private final EditionBooks books;
  private final VersionBooks versions;
  private final List<Contribution> contributions;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Editions(
      Registrar registrar,
      DataSource database,
      List<Contribution> contributions,
      InstantSource clock) {
    this.contributions = List.copyOf(contributions);
    this.registrar = registrar;
    this.books = new EditionBooks(database);
    this.versions = new VersionBooks(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.clock = clock;
    books.tellRoles(registrar.definitions().roles());
  }

  /** All that were begun, the latest first. */
  public List<EditionLife> list() {
    return books.list();
  }

  /**
   * What was done with one.
   *
   * @throws ProblemException nobody has begun it
   */
  EditionLife get(EditionId id) {
    EditionLife life = books.load(id);
    if (life.deeds().isEmpty()) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return life;
  }

  /**
   * What was done with the edition of an address.
   *
   * @throws ProblemException nobody has begun it, or there can be none of such numbers
   */
  public EditionLife get(int year, int number) {
    return get(id(year, number));
  }

  /** The last one of the year before that was locked by a moment. */
  Optional<EditionLife> findBefore(EditionLife life, Instant by) {
    return books.list().stream()
        .filter(other -> other.id().year() == life.id().year() - 1 && other.isLocked())
        .filter(other -> !other.approvals().getLast().at().isAfter(by))
        .findFirst();
  }

  /** The numbers that were said by hand in it. */
  public SortedMap<String, BigDecimal> saidBefore(EditionLife life, Instant by) {
    return findBefore(life, by).map(EditionLife::values).orElseGet(TreeMap::new);
  }

  /** What readers are not told by the edition that this one revises. */
  public SortedSet<String> withheldOf(EditionLife life) {
    return life.id().isRevised()
        ? versions.withheld(keyOf(get(life.id().before())))
        : Collections.emptySortedSet();
  }

  /** What they are not told by that of the year before. */
  public SortedSet<String> withheldBefore(EditionLife life, Instant by) {
    return findBefore(life, by)
        .map(before -> versions.withheld(keyOf(before)))
        .orElseGet(Collections::emptySortedSet);
  }

  /** What figures are others than in the edition that this one revises. */
  List<Difference> differences(EditionLife life, List<PublishedFigure> figures) {
    return life.id().isRevised()
        ? Difference.between(
            versions.figures(keyOf(get(life.id().before()))), figures, life.notes())
        : List.of();
  }

  /**
   * Figures that are counted otherwise than in the edition that this one revises, though their
   * definition still has the same version.
   */
  List<Finding> redefined(EditionLife life, YearReview review) {
    return life.id().isRevised()
        ? CountedAs.redefined(versions.countedAs(keyOf(get(life.id().before()))), review)
        : List.of();
  }

  /** The next approval as somebody would give it. */
  Approved approval(EditionLife life, String person, int version) {
    ApprovalStep step = life.next().orElse(ApprovalStep.PUBLICATION);
    String unit = life.isLocked() ? "" : rules().unitFor(life, actor(person)).orElse("");
    return new Approved(step, version, unit);
  }

  /** The undoing of the approval that was given last. */
  static Withdrawn withdrawal(EditionLife life) {
    int taken = life.approvals().size();
    return new Withdrawn(ApprovalStep.values()[Math.max(0, taken - 1)]);
  }

  /**
   * The edition of an address.
   *
   * @throws ProblemException there is none of such numbers
   */
  static EditionId id(int year, int number) {
    return EditionId.find(year, number)
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  /**
   * Lets through whoever is somebody in the directory today: an edition that was not released is
   * for those within.
   *
   * @throws ProblemException he is nobody there
   */
  void requireReader(String person) {
    if (registrar.listPostings(person).isEmpty()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }

  /**
   * Lets through whoever prepares editions or takes a step of their climb.
   *
   * @throws ProblemException he does not
   */
  void requireTrusted(String person) {
    if (!actor(person).hasPart()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }

  /**
   * What was computed of an edition last.
   *
   * @throws ProblemException nothing was
   */
  Key keyOf(EditionLife life) {
    return new Key(
        life.id(), life.version().orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
  }

  /** What was computed of an edition last; null where nothing was. */
  @Nullable Version computed(EditionLife life) {
    return life.version().isEmpty() ? null : versions.load(keyOf(life));
  }

  /** The day as of which an edition was computed last; empty where nothing was. */
  public Optional<LocalDate> findAsOf(EditionLife life) {
    return life.version().isEmpty()
        ? Optional.empty()
        : Optional.of(versions.load(keyOf(life)).asOf());
  }

  VersionBooks versions() {
    return versions;
  }

  EditionRules rules() {
    return new EditionRules(registrar.definitions(), registrar.directory());
  }

  /** Somebody, with what he may do today. */
  public Actor actor(String person) {
    return Actor.of(person, registrar.listPostings(person), registrar.definitions().roles());
  }

  /** By whose clock days are told. */
  public ZoneId zone() {
    return registrar.directory().zone();
  }

  public LocalDate today() {
    return clock.instant().atZone(zone()).toLocalDate();
  }

  /** Begins the next edition of a year: the first, or a revised one beside the one locked last. */
  Outcome begin(int year, String person, String request) {
    if (year > today().getYear()) {
      return new Not(Refused.of(Code.TOO_EARLY));
    }
    Optional<EditionLife> last =
        list().stream().filter(life -> life.id().year() == year).findFirst();
    if (books.isDone(request)) {
      return new Done(last.orElseThrow().id());
    }
    if (last.isPresent() && !last.get().isLocked()) {
      return new Not(Refused.of(Code.EDITION_OPEN));
    }
    EditionId id = last.map(life -> life.id().revised()).orElseGet(() -> new EditionId(year, 0));
    Optional<Refused> refused = refuse(EditionLife.none(id), actor(person), new Begun());
    return refused.<Outcome>map(Not::new).orElseGet(() -> write(id, last, person, request));
  }

  /** A revised edition goes on from what was said by hand in the one before. */
  private Outcome write(EditionId id, Optional<EditionLife> last, String person, String request) {
    Instant now = clock.instant();
    return attempt(() -> {
      int sequence = 1;
      books.add(id, sequence, new Deed(now, person, new Begun()), request);
      for (Deed said : last.map(life -> life.declared().values()).orElse(List.of())) {
        sequence++;
        books.add(id, sequence, new Deed(now, person, said.act()), request + "-" + sequence);
      }
      return new Done(id);
    });
  }

  /**
   * Does something with an edition.
   *
   * @param seen how far its acts went when the person decided on it
   * @param request an id by which it is done once
   */
  Outcome enter(EditionId id, String person, EditionAct act, int seen, String request) {
    Actor actor = actor(person);
    return attempt(() -> {
      EditionLife life = get(id);
      if (books.isDone(request)) {
        return new Done(id);
      }
      if (life.sequence() != seen) {
        return new Not(Refused.of(Code.CHANGED));
      }
      Optional<Refused> refused = refuse(life, actor, act);
      if (refused.isPresent()) {
        return new Not(refused.get());
      }
      books.add(id, seen + 1, new Deed(clock.instant(), person, act), request);
      return new Done(id);
    });
  }

  Optional<Refused> refuse(EditionLife life, Actor actor, EditionAct act) {
    return rules()
        .refuse(life, actor, act, objections(life), clock.instant())
        .or(() -> act instanceof Approved ? refuseParts(life, actor) : Optional.empty());
  }

  /** Nobody approves what he wrote of it, nor what was written since it was computed. */
  private Optional<Refused> refuseParts(EditionLife life, Actor actor) {
    for (Contribution part : contributions) {
      SortedMap<String, Instant> authors = part.authors(life.id());
      if (authors.containsKey(actor.person())) {
        return Optional.of(Refused.of(Code.OWN_WORK));
      }
      Instant computed = life.computedAt();
      if (authors.values().stream().anyMatch(computed::isBefore)) {
        return Optional.of(Refused.of(Code.OUTDATED));
      }
    }
    return Optional.empty();
  }

  private int objections(EditionLife life) {
    return life.version().isEmpty() ? 0 : versions.countObjections(keyOf(life));
  }

  /** All of it or nothing; whoever comes second is told so. */
  Outcome attempt(java.util.function.Supplier<Outcome> work) {
    try {
      return transaction.execute(status -> work.get());
    } catch (DuplicateKeyException e) {
      return new Not(Refused.of(Code.CHANGED));
    }
  }

  EditionBooks books() {
    return books;
  }
}
