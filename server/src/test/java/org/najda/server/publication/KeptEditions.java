package org.najda.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.ApprovalStep;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.registers.keeping.Request;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.directory.Staff;
import org.najda.server.publication.EditionAct.Approved;
import org.najda.server.register.RecordedCase;
import org.najda.server.register.Registrar;
import org.najda.server.review.Edition;
import org.najda.server.review.Objection;
import org.najda.server.review.YearReview;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.ReadyData;
import org.najda.server.text.Texts;

/** Editions of an institution that has kept nothing yet, on the second of January 2020. */
final class KeptEditions implements AutoCloseable {
  static final Instant NOW = Instant.parse("2020-01-02T10:00:00Z");
  static final String AUTHOR = "a1";
  static final String OTHER_AUTHOR = "a2";
  static final String CHIEF = "c1";
  static final String DIRECTOR = "d1";
  static final String DIRECTOR_ELSEWHERE = "d2";
  static final String PUBLISHER = "p1";
  static final String GUARD = "g1";
  private static final String INVESTIGATOR = "i1";

  private static final LocalDate FROM = LocalDate.parse("2000-01-01");
  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

  private final Database store;
  private final Registrar registrar;
  private final Editions editions;

  KeptEditions(Path data) {
    store = Database.embedded(DataDir.open(ReadyData.at(data)));
    List<OrgUnit> units =
        List.of(unit("top", null), unit("north", "top"), unit("south", "top"), unit("s1", "north"));
    List<Posting> postings =
        List.of(
            posting(AUTHOR, "top", "statistician"),
            posting(OTHER_AUTHOR, "top", "statistician"),
            posting(CHIEF, "s1", "station-chief"),
            posting(DIRECTOR, "north", "director"),
            posting(DIRECTOR_ELSEWHERE, "south", "director"),
            posting(PUBLISHER, "top", "publisher"),
            posting(GUARD, "s1", "custody-officer"),
            posting(INVESTIGATOR, "s1", "investigator"));
    List<Staff> staff =
        postings.stream().map(each -> new Staff(each.person(), "N", each.person())).toList();
    new Directories(store.dataSource()).replace(Directory.of(units, postings), postings, staff);
    InstantSource clock = InstantSource.fixed(NOW);
    registrar =
        new Registrar(
            Declared.shipped(), new Directories(store.dataSource()), store.dataSource(), clock);
    editions = new Editions(registrar, store.dataSource(), List.of(), clock);
  }

  private static OrgUnit unit(String key, String parent) {
    ZoneId zone = parent == null ? CASABLANCA : null;
    return new OrgUnit(key, parent, new Label("أ", key, key), "station", zone, FROM, null);
  }

  private static Posting posting(String person, String unit, String role) {
    return new Posting(person, unit, role, FROM, null);
  }

  Editions editions() {
    return editions;
  }

  Registrar registrar() {
    return registrar;
  }

  /** A place where editions are computed. */
  Computing computing(Definitions definitions, List<Contribution> contributions) {
    return new Computing(
        editions,
        definitions,
        store.dataSource(),
        Texts.load(),
        contributions,
        InstantSource.fixed(NOW));
  }

  /** Begins the next edition of a year. */
  EditionId begin(int year) {
    Outcome begun = editions.begin(year, AUTHOR, request());
    assertThat(begun).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) begun).edition();
  }

  /** Has one computed as of today, and waits for it. */
  Version compute(Computing computing, EditionId id) throws InterruptedException {
    assertThat(computing.start(wish(id))).isInstanceOf(Outcome.Done.class);
    while (computing.isUnderWay(id)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(computing.progress(id).orElseThrow().refused()).isNull();
    return editions.computed(editions.get(id));
  }

  Computing.Wish wish(EditionId id) {
    int seen = editions.get(id).sequence();
    return new Computing.Wish(id, editions.today(), AUTHOR, seen, request());
  }

  /** Opens a crime case of December. */
  String open() {
    Request.Do record = RecordedCase.at(NOW.minus(Duration.ofDays(9)));
    return entered(registrar.begin(INVESTIGATOR, cases(), "s1", record, request()));
  }

  /** Has persons of a case brought before the courts. */
  void present(String record, String sex, int times) {
    Map<String, String> values =
        Map.of(
            "surname", "Tazi",
            "first-name", "A",
            "sex", sex,
            "age-class", "adult",
            "standing", "at-liberty",
            "court", "Fès");
    for (int nth = 0; nth < times; nth++) {
      Request.Do present = new Request.Do("present", NOW.minus(Duration.ofDays(8)), values);
      entered(registrar.enter(INVESTIGATOR, cases(), record, present, request()));
    }
  }

  private static Register cases() {
    return Declared.shipped().getRegister("cases");
  }

  private static String entered(org.najda.server.register.Outcome outcome) {
    assertThat(outcome).isInstanceOf(org.najda.server.register.Outcome.Entered.class);
    return ((org.najda.server.register.Outcome.Entered) outcome).record();
  }

  /** Takes all steps of one's climb. */
  void lock(EditionId id) {
    for (String person : List.of(CHIEF, DIRECTOR, OTHER_AUTHOR, PUBLISHER)) {
      EditionLife life = editions.get(id);
      Approved approval = editions.approval(life, person, life.version().orElseThrow());
      assertThat(editions.enter(id, person, approval, life.sequence(), request()))
          .as("%s of %s", approval.step(), ApprovalStep.values().length)
          .isInstanceOf(Outcome.Done.class);
    }
  }

  static String request() {
    return UUID.randomUUID().toString();
  }

  /** A part of editions that is not there before it is let through. */
  record Awaited(CountDownLatch through) implements Contribution {
    @Override
    public Part take(EditionId edition, Instant at) {
      try {
        assertThat(through.await(60, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new Part() {
        @Override
        public List<Objection> objections(YearReview review, YearReview before) {
          return List.of();
        }

        @Override
        public Edition in(Edition made) {
          return made;
        }
      };
    }

    @Override
    public SortedMap<String, Instant> authors(EditionId edition) {
      return Collections.emptySortedMap();
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
