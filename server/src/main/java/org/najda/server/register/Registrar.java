package org.najda.server.register;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.access.Reader;
import org.najda.registers.access.View;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.registers.keeping.Actor;
import org.najda.registers.keeping.Answer;
import org.najda.registers.keeping.Ground;
import org.najda.registers.keeping.Keeper;
import org.najda.registers.keeping.Known;
import org.najda.registers.keeping.Request;
import org.najda.server.directory.Directories;
import org.najda.server.listing.KeptRecord;
import org.najda.server.listing.ListTables;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/** Keeps the registers for people: what they may open, see and enter. */
public final class Registrar {
  private static final Duration DIRECTORY_KEPT = Duration.ofSeconds(10);

  private final Definitions definitions;
  private final Directories directories;
  private final Books books;
  private final ListTables tables;
  private final ListFilling filling;
  private final InstantSource clock;
  private final BreakGlass breakGlass;
  private final References references;
  private volatile Loaded loaded = Loaded.NOTHING;

  /** Of registers that are kept where no command room is. */
  public Registrar(
      Definitions definitions, Directories directories, DataSource database, InstantSource clock) {
    this(definitions, directories, database, clock, CommandRooms.NONE);
  }

  public Registrar(
      Definitions definitions,
      Directories directories,
      DataSource database,
      InstantSource clock,
      CommandRooms rooms) {
    this.definitions = definitions;
    this.directories = directories;
    this.books = new Books(database);
    this.clock = clock;
    this.breakGlass = new BreakGlass(this, new Breaks(database));
    this.references = new References(this, directories, rooms);
    this.tables = new ListTables(database, definitions.law());
    books.tellReaches(definitions);
    this.filling = new ListFilling(this);
    filling.prepare();
  }

  /** The directory, read again when it is older than a few seconds. */
  private record Loaded(Directory directory, SortedMap<String, String> names, Instant at) {
    static final Loaded NOTHING = new Loaded(Directory.empty(), new TreeMap<>(), Instant.MIN);
  }

  public Directory directory() {
    return loaded().directory();
  }

  /**
   * What somebody is called where his number may be read: name and number, or the number alone
   * where nobody of the directory has it.
   */
  public String named(String person) {
    String name = loaded().names().get(person);
    return name == null ? person : name + " (" + person + ")";
  }

  /** Everybody of the service: names by number. */
  SortedMap<String, String> names() {
    return loaded().names();
  }

  /** The words in which a reader is told of a register's records. */
  Wording wording(Voice say, Register register) {
    return new Wording(say, register, directory(), this::named);
  }

  private Loaded loaded() {
    Instant now = clock.instant();
    Loaded found = loaded;
    if (Duration.between(found.at(), now).compareTo(DIRECTORY_KEPT) > 0) {
      found = new Loaded(directories.load(), directories.listNames(), now);
      loaded = found;
    }
    return found;
  }

  public Definitions definitions() {
    return definitions;
  }

  /** Whether somebody is something today that nobody may be by a password alone. */
  public boolean asksSecondFactor(String person) {
    List<String> asking =
        definitions.roles().stream().filter(Role::secondFactor).map(Role::key).toList();
    return listPostings(person).stream().anyMatch(posting -> asking.contains(posting.role()));
  }

  /** What somebody is today. */
  public List<Posting> listPostings(String person) {
    return directory().listPostings(person, today(person));
  }

  /** The units that stand today, where somebody is. */
  List<OrgUnit> listUnits(String person) {
    return directory().listUnits(today(person));
  }

  /** Has the directory read again at the next question. */
  public void forgetDirectory() {
    loaded = Loaded.NOTHING;
  }

  private LocalDate today(String person) {
    return clock.instant().atZone(zoneOfPerson(directory(), person)).toLocalDate();
  }

  /** The registers that somebody knows of. */
  public List<Register> listRegisters(String person) {
    return definitions.registers().stream()
        .filter(register -> reader(person, register).knowsTheRegister())
        .toList();
  }

  /**
   * The register, for somebody who may know of it.
   *
   * @throws ProblemException there is none for this person
   */
  public Register register(String person, String key) {
    return definitions
        .findRegister(key)
        .filter(register ->
            reader(person, register).knowsTheRegister()
                || breakGlass.isAnyOpen(person, register, now()))
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  public Reader reader(String person, Register register) {
    return Reader.of(person, today(person), register, directory());
  }

  /** The zone of the place where somebody is. */
  ZoneId zoneOf(String person) {
    return zoneOfPerson(directory(), person);
  }

  /** The day on which somebody is, is that of the place where he is. */
  private ZoneId zoneOfPerson(Directory directory, String person) {
    LocalDate about = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return directory.listPostings(person, about).stream()
        .findFirst()
        .map(posting -> directory.zoneOf(posting.unit()))
        .orElse(ZoneOffset.UTC);
  }

  /** What somebody would see of a record, without opening it; empty where there is none for him. */
  public Optional<View> view(String person, Register register, String record) {
    return books.as(
        person, () -> books.find(register, record).flatMap(row -> findView(person, register, row)));
  }

  private Optional<View> findView(String person, Register register, RecordRow row) {
    return reader(person, register)
        .on(row.unit())
        .map(view -> hasJustOpened(person, register, row, view) ? view.unasked() : view)
        .or(() -> breakGlass.view(person, register, row.record(), now()));
  }

  /** Whoever opens a record looks at it to go on with it: for a while, he need not say so. */
  private boolean hasJustOpened(String person, Register register, RecordRow row, View view) {
    return view.asksReason()
        && books.isOpenedBy(register, row.record(), person, now().minus(Reasons.HOLDS));
  }

  /**
   * Opens a record; the look is written first.
   *
   * @param reason null where the reader needs none
   * @throws ProblemException there is none for this person
   */
  public Opened open(String person, Register register, String record, @Nullable String reason) {
    return books.as(
        person,
        () -> {
          RecordRow row = found(register, record);
          View view = viewOf(person, register, row);
          if (view.asksReason() && (reason == null || reason.isBlank())) {
            throw ProblemException.of(ProblemCode.NOT_ALLOWED);
          }
          List<Entry> entries = entriesForOthers(person, register, record);
          String why = breakGlass.findReason(person, register, record, now()).orElse(reason);
          books.look(register, record, person, why == null ? "" : why.strip(), clock.instant());
          return opened(register, row, view, entries);
        });
  }

  /** A record, and what the reader may see of it: null where he has still to say why he looks. */
  record Held(Listed listed, @Nullable Opened opened) {}

  /**
   * Records that are open, or were opened since, with all that somebody may see without a reason,
   * as what he has just opened himself, or for the one he gives; each look is written first. A file
   * on himself is not opened.
   *
   * @param reason why they are shown together; blank where somebody gives none
   * @param occasion what they are shown on, written where there is no reason
   */
  List<Held> hold(String person, Register register, Instant since, String reason, String occasion) {
    Reader reader = reader(person, register);
    String why = reason.isBlank() ? occasion : reason.strip();
    return books.as(
        person,
        () -> {
          List<RecordRow> rows = books.listSince(register, since);
          Map<String, List<Entry>> entries =
              books.entriesOf(register, rows.stream().map(RecordRow::record).toList());
          List<Held> held = new ArrayList<>();
          for (RecordRow row : rows) {
            List<Entry> own = entries.getOrDefault(row.record(), List.of());
            View view = reader.on(row.unit()).orElse(null);
            if (view != null && !Subjects.isAbout(person, register, own)) {
              boolean shown = !view.asksReason() || !reason.isBlank() || hasJustOpened(person, own);
              if (shown) {
                books.look(register, row.record(), person, why, clock.instant());
              }
              held.add(held(opened(register, row, view, own), row, shown));
            }
          }
          return held;
        });
  }

  private boolean hasJustOpened(String person, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.number() == 1 && entry.by().equals(person))
        .anyMatch(entry -> !entry.recordedAt().isBefore(now().minus(Reasons.HOLDS)));
  }

  private Held held(Opened opened, RecordRow row, boolean shown) {
    Listed listed = new Listed(row, opened.zone(), opened.running(definitions), new TreeMap<>());
    return new Held(listed, shown ? opened : null);
  }

  Opened opened(Register register, RecordRow row, View view, List<Entry> entries) {
    return new Opened(
        register,
        row.record(),
        row.unit(),
        directory().zoneOf(row.unit()),
        Life.of(register, entries),
        entries,
        view);
  }

  /** Nobody opens a file on himself by his own login; that there is one is not told either. */
  private List<Entry> entriesForOthers(String person, Register register, String record) {
    List<Entry> entries = books.entries(register, record);
    if (Subjects.isAbout(person, register, entries)) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return entries;
  }

  RecordRow found(Register register, String record) {
    return books
        .find(register, record)
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  View viewOf(String person, Register register, RecordRow row) {
    return findView(person, register, row)
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  /**
   * Opens a new record by one of the register's opening acts. The same request sent twice acts
   * once.
   *
   * @param unit where it is kept; also entered as the value of the field that says so
   */
  public Outcome begin(
      String person, Register register, String unit, Request.Do wanted, String request) {
    ZoneId zone = directory().zoneOf(unit);
    Actor actor =
        reader(person, register)
            .on(unit)
            .map(View::actor)
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_ALLOWED));
    return books.as(
        person,
        () -> {
          Optional<String> before = books.findRequest(register, request);
          if (before.isPresent()) {
            return new Outcome.Entered(before.get());
          }
          Answer answer =
              keeper(register, zone, references.knownTo(person))
                  .decide(List.of(), placed(register, unit, wanted), actor, now());
          return switch (answer) {
            case Answer.Refused refused -> new Outcome.Refused(refused.refusal());
            case Answer.Accepted accepted -> {
              int year = accepted.entry().at().atZone(zone).getYear();
              String record = books.nextNumber(register, year);
              books.open(register, record, unit, accepted.entry());
              RecordRow opened = new RecordRow(record, unit, "", accepted.entry().at());
              append(register, opened, List.of(), accepted.entry(), request);
              yield new Outcome.Entered(record);
            }
          };
        });
  }

  /** Whether a request was entered before. */
  boolean hasEntered(Register register, String request) {
    return books.as(Deadlines.WATCH, () -> books.findRequest(register, request).isPresent());
  }

  /** Another record about the same person and facts, where that has to be asked about. */
  Optional<Alike> findAlike(Register register, Map<String, String> values) {
    return Alike.isAskedIn(register)
        ? books.as(Deadlines.WATCH, () -> Alike.find(this, register, values, now()))
        : Optional.empty();
  }

  private static Request.Do placed(Register register, String unit, Request.Do wanted) {
    Map<String, String> values = new TreeMap<>(wanted.values());
    values.put(register.keptAt(), unit);
    return new Request.Do(wanted.act(), wanted.at(), values);
  }

  /** Enters something in a record. The same request sent twice acts once. */
  public Outcome enter(
      String person, Register register, String record, Request wanted, String request) {
    return books.as(
        person,
        () -> {
          if (books.findRequest(register, request).isPresent()) {
            return new Outcome.Entered(record);
          }
          RecordRow row = found(register, record);
          Actor actor = viewOf(person, register, row).actor();
          List<Entry> entries = entriesForOthers(person, register, record);
          Answer answer =
              keeper(register, directory().zoneOf(row.unit()), references.knownTo(person))
                  .decide(entries, wanted, actor, now());
          return switch (answer) {
            case Answer.Refused refused -> new Outcome.Refused(refused.refusal());
            case Answer.Accepted accepted -> {
              append(register, row, entries, accepted.entry(), request);
              yield new Outcome.Entered(record);
            }
          };
        });
  }

  private void append(
      Register register, RecordRow row, List<Entry> before, Entry entry, String request) {
    List<Entry> all = new ArrayList<>(before);
    all.add(entry);
    Life after = Life.of(register, all);
    // Whatever was entered may begin, move or end a deadline: the watch works out which.
    Instant look = register.deadlines().isEmpty() ? null : entry.recordedAt();
    books.append(register, row.record(), entry, request, after, look);
    ZoneId zone = directory().zoneOf(row.unit());
    tables.follow(register, new KeptRecord(row.record(), row.unit(), zone, all));
  }

  Keeper keeper(Register register, ZoneId zone, Known known) {
    return new Keeper(new Ground(register, definitions.law(), zone, known));
  }

  /** What is begun from what. */
  Origins origins() {
    return new Origins(this);
  }

  /** What people may refer to. */
  References references() {
    return references;
  }

  /** Opens records to those who could not. */
  public BreakGlass breakGlass() {
    return breakGlass;
  }

  Books books() {
    return books;
  }

  ListTables tables() {
    return tables;
  }

  /** Fills the tables of lists whose definition has changed, while those of the old one serve. */
  public void fillLists() {
    filling.fillAll();
  }

  /** To the millisecond, as entries keep it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
