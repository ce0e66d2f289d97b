package org.najda.server.publication;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.directory.Directory;
import org.najda.server.directory.Directories;
import org.najda.server.hash.Hash;
import org.najda.server.page.LongWork;
import org.najda.server.page.Voice;
import org.najda.server.proof.EditionProof;
import org.najda.server.proof.Proofs;
import org.najda.server.publication.EditionAct.Computed;
import org.najda.server.publication.Outcome.Done;
import org.najda.server.publication.Outcome.Not;
import org.najda.server.publication.Refused.Code;
import org.najda.server.publication.VersionBooks.Key;
import org.najda.server.review.CountedAs;
import org.najda.server.review.Difference;
import org.najda.server.review.Edition;
import org.najda.server.review.FindingWords;
import org.najda.server.review.Imprint;
import org.najda.server.review.Objection;
import org.najda.server.review.YearReview;
import org.najda.server.review.YearReview.Ground;
import org.najda.server.tally.Counts;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * Computes editions beside the requests, one after the other. What was under way when the server
 * ended is not gone on with: the edition stands as before.
 */
final class Computing implements AutoCloseable {
  private static final int REMEMBERED = 100;

  private final Editions editions;
  private final Definitions definitions;
  private final DataSource database;
  private final Texts texts;
  private final List<Contribution> contributions;
  private final InstantSource clock;
  private final LongWork<EditionId, Ended> work = new LongWork<>("editions", REMEMBERED);

  Computing(
      Editions editions,
      Definitions definitions,
      DataSource database,
      Texts texts,
      List<Contribution> contributions,
      InstantSource clock) {
    this.editions = editions;
    this.definitions = definitions;
    this.database = database;
    this.texts = texts;
    this.contributions = contributions;
    this.clock = clock;
  }

  /** What somebody wants computed. */
  record Wish(EditionId edition, LocalDate asOf, String person, int seen, String request) {}

  /**
   * What a computing came to.
   *
   * @param refused why nothing came of it
   * @param differing the files that came out otherwise, where they were made again
   */
  private record Ended(@Nullable Refused refused, @Nullable List<String> differing) {
    static final Ended WELL = new Ended(null, null);
  }

  /**
   * How far a computing is.
   *
   * @param percent of the figures of the year and of the one before
   * @param refused why nothing came of it; null where something did or will
   */
  record Progress(int percent, boolean isOver, @Nullable Refused refused) {}

  /** The last computing since the server began; empty where there was none. */
  Optional<Progress> progress(EditionId edition) {
    int all = 2 * definitions.indicators().size();
    return work.find(edition)
        .map(standing ->
            new Progress(
                Math.min(99, 100 * standing.steps() / Math.max(1, all)),
                standing.isOver(),
                refused(standing)));
  }

  private static @Nullable Refused refused(LongWork.Standing<Ended> standing) {
    if (standing.hasFailed()) {
      return Refused.of(Code.NOT_COMPUTED);
    }
    return standing.result() == null ? null : standing.result().refused();
  }

  boolean isUnderWay(EditionId edition) {
    return progress(edition).filter(progress -> !progress.isOver()).isPresent();
  }

  /** Begins to compute, unless it may not be. */
  Outcome start(Wish wish) {
    EditionLife life = editions.get(wish.edition());
    if (editions.books().isDone(wish.request())) {
      return new Done(wish.edition());
    }
    Optional<Refused> refused =
        editions.refuse(life, editions.actor(wish.person()), new Computed(next(life)));
    if (refused.isPresent()) {
      return new Not(refused.get());
    }
    if (life.sequence() != wish.seen()) {
      return new Not(Refused.of(Code.CHANGED));
    }
    if (wish.asOf().isAfter(editions.today())) {
      return new Not(Refused.of(Code.TOO_EARLY));
    }
    return work.begin(wish.edition(), each -> compute(wish, life, each))
        ? new Done(wish.edition())
        : new Not(Refused.of(Code.COMPUTING));
  }

  private static int next(EditionLife life) {
    return life.version().orElse(0) + 1;
  }

  private Ended compute(Wish wish, EditionLife life, Runnable each) {
    Made made = make(life, wish.asOf(), clock.instant(), each);
    return editions.attempt(() -> keep(wish, life, made)) instanceof Not not
        ? new Ended(not.refused(), null)
        : Ended.WELL;
  }

  /** Has the files of a version made again and compared with those that are kept. */
  void compare(EditionLife life, Key key) {
    work.begin(
        life.id(),
        each -> {
          LocalDate asOf = editions.versions().load(key).asOf();
          Made made = make(life, asOf, life.computedAt(), each);
          return new Ended(null, differing(editions.versions().fingerprints(key), made.files()));
        });
  }

  private static List<String> differing(
      Map<String, String> kept, SequencedMap<String, byte[]> made) {
    SortedSet<String> names = new TreeSet<>(kept.keySet());
    names.addAll(made.keySet());
    return names.stream()
        .filter(name ->
            !made.containsKey(name)
                || !Hash.ofContent(made.get(name)).toString().equals(kept.get(name)))
        .toList();
  }

  /** The files that came out otherwise when they were made again; null where they were not. */
  @Nullable List<String> compared(EditionId edition) {
    return work.find(edition).map(LongWork.Standing::result).map(Ended::differing).orElse(null);
  }

  private Outcome keep(Wish wish, EditionLife life, Made made) {
    if (editions.get(wish.edition()).sequence() != life.sequence()) {
      return new Not(Refused.of(Code.CHANGED));
    }
    int version = next(life);
    editions.versions().add(new Key(wish.edition(), version), made);
    Deed deed = new Deed(clock.instant(), wish.person(), new Computed(version));
    editions.books().add(wish.edition(), life.sequence() + 1, deed, wish.request());
    return new Done(wish.edition());
  }

  /**
   * Computes an edition as of a day.
   *
   * @param at when: editions of the year before that were locked later are not looked at
   * @param each runs after each figure
   */
  private Made make(EditionLife life, LocalDate asOf, Instant at, Runnable each) {
    Directory directory = new Directories(database).load();
    Ground ground = new Ground(definitions, directory, new Counts(database));
    int year = life.id().year();
    YearReview review =
        YearReview.of(ground, year, asOf, life.values(), each)
            .forEverybody(editions.withheldOf(life));
    YearReview before =
        YearReview.of(ground, year - 1, asOf, editions.saidBefore(life, at), each)
            .forEverybody(editions.withheldBefore(life, at));
    List<Objection> objections = new ArrayList<>(Objection.listOf(review, texts));
    Version counted = Version.of(review, objections);
    Imprint imprint =
        new Imprint(
            life.id().number(),
            life.embargo(),
            directory.zone(),
            editions.differences(life, counted.figures()));
    objections.addAll(unexplained(imprint));
    objections.addAll(redefined(life, review));
    Edition edition = new Edition(texts, definitions, false).bearing(imprint);
    for (Contribution contribution : contributions) {
      Contribution.Part part = contribution.take(life.id(), at);
      objections.addAll(part.objections(review, before));
      edition = part.in(edition);
    }
    EditionProof proof =
        new Proofs(database, definitions)
            .of(review.asked(), review.day(ground.directory()), null, false);
    return new Made(
        Version.of(review, objections),
        CountedAs.listOf(review),
        edition.files(review, before, Arrays.asList(Language.values()), proof));
  }

  /** Figures that changed since they were published, without a note that says why. */
  private List<Objection> unexplained(Imprint imprint) {
    return imprint.differences().stream()
        .filter(difference -> difference.why() == null)
        .map(difference ->
            Objection.of(
                difference.indicator(), language -> changed(imprint, difference, language)))
        .toList();
  }

  /** Figures that are counted otherwise than in the edition before, under the same version. */
  private List<Objection> redefined(EditionLife life, YearReview review) {
    return editions.redefined(life, review).stream()
        .map(finding ->
            Objection.of(
                finding.id(), language -> new FindingWords(texts, language).sentences(finding)))
        .toList();
  }

  private String changed(Imprint imprint, Difference difference, Language language) {
    Voice say = new Voice(texts, language);
    Imprint.Line line = imprint.line(difference, say, definitions);
    return say.text("edition.changed", Map.of("before", line.before(), "now", line.now()));
  }

  @Override
  public void close() {
    work.close();
  }
}
