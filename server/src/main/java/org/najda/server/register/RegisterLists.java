package org.najda.server.register;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.access.View;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;
import org.najda.registers.due.Due;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.registers.listing.Column;
import org.najda.registers.listing.ListPlan;
import org.najda.registers.listing.ListPlan.Order;
import org.najda.registers.listing.ListQuery;
import org.najda.registers.listing.ListTable;
import org.najda.registers.listing.NotAsked;
import org.najda.registers.listing.Planner;
import org.najda.registers.listing.Sight;
import org.najda.server.listing.FoundRow;
import org.najda.server.listing.ListQueries;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/** Lists of records for people: one plan for pages, API and files. */
public final class RegisterLists {
  /** What stands in the log of looks where somebody has looked for a person and opened nothing. */
  static final String SEARCH = "";

  private final Registrar registrar;
  private final ListQueries queries;

  public RegisterLists(Registrar registrar, DataSource database) {
    this.registrar = registrar;
    this.queries = new ListQueries(database);
  }

  /**
   * A page. A search by what is about persons is written down before it is made.
   *
   * @param reason why somebody looks for a person; blank where he says nothing
   * @throws ProblemException it is asked for by what this person can't ask by
   */
  public ListPage page(String person, Register register, ListQuery query, String reason) {
    Sight sight = sight(person, register, reason);
    return registrar
        .books()
        .as(
            person,
            () -> {
              ListPlan plan = plan(register, query, sight);
              if (looksForSomebody(plan.table(), query, sight)) {
                registrar.books().look(register, SEARCH, person, reason.strip(), registrar.now());
              }
              return page(register, query, plan, sight);
            });
  }

  /**
   * Some records as the list shows them.
   *
   * @param columns the fields that are shown
   * @param rows by record: those that one may know of
   */
  record Some(List<Field> columns, SortedMap<String, Listed> rows) {}

  /** Some records as they were known at a moment, within what {@link Books#as} does. */
  Some some(String person, Register register, SortedSet<String> records, Instant known) {
    Sight sight = sight(person, register, "");
    ListQuery query = ListQuery.in(new TreeSet<>(), ListQuery.LARGEST).asOf(known);
    ListPlan plan = plan(register, query, sight).among(records);
    SortedMap<String, Listed> rows = new TreeMap<>();
    listed(register, query, queries.rows(plan), sight)
        .forEach(each -> rows.put(each.row().record(), each));
    return new Some(columns(plan, sight), rows);
  }

  private static List<Field> columns(ListPlan plan, Sight sight) {
    return plan.table().columns().stream()
        .map(Column::field)
        .filter(field -> Sight.isOfNobody(field) && !sight.unitsFor(field).isEmpty())
        .toList();
  }

  private Sight sight(String person, Register register, String reason) {
    return Sight.of(registrar.reader(person, register), registrar.directory(), !reason.isBlank());
  }

  private ListTable table(Register register) {
    return registrar
        .tables()
        .findServing(register)
        .orElseThrow(() -> new IllegalStateException(register.key() + " has no list."));
  }

  private ListPlan plan(Register register, ListQuery query, Sight sight) {
    try {
      return new Planner(table(register), sight).plan(query);
    } catch (NotAsked notAsked) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }

  private static boolean looksForSomebody(ListTable table, ListQuery query, Sight sight) {
    boolean byField =
        query.fields().keySet().stream()
            .flatMap(field -> table.findColumn(field).stream())
            .anyMatch(column -> !Sight.isOfNobody(column.field()));
    boolean byWord =
        !query.words().isEmpty()
            && table.finds().stream()
                .anyMatch(field -> !Sight.isOfNobody(field) && !sight.unitsFor(field).isEmpty());
    return byField || byWord;
  }

  private ListPage page(Register register, ListQuery query, ListPlan plan, Sight sight) {
    List<FoundRow> found = new ArrayList<>(queries.rows(plan));
    boolean more = found.size() > query.size();
    if (more) {
      found.removeLast();
    }
    List<FoundRow> rows = query.backwards() ? found.reversed() : found;
    boolean hasBefore = query.backwards() ? more : query.after() != null;
    boolean hasNext = query.backwards() || more;
    List<Field> columns = plan.table().columns().stream().map(Column::field).toList();
    return new ListPage(
        listed(register, query, rows, sight),
        queries.count(plan),
        columns(plan, sight),
        columns.stream().filter(field -> !sight.unitsFor(field).isEmpty()).toList(),
        plan.table().finds().stream().anyMatch(field -> !sight.unitsFor(field).isEmpty()),
        hasBefore && !rows.isEmpty() ? after(plan.order(), rows.getFirst()) : null,
        hasNext && !rows.isEmpty() ? after(plan.order(), rows.getLast()) : null);
  }

  private static ListQuery.After after(Order order, FoundRow row) {
    Column column = order.column();
    String value =
        switch (order.by()) {
          case OPENED -> row.opened().toString();
          case DUE -> row.due() == null ? "" : row.due().toString();
          case COLUMN -> column == null ? "" : row.values().getOrDefault(column.field().key(), "");
        };
    return new ListQuery.After(value, row.record());
  }

  private List<Listed> listed(
      Register register, ListQuery query, List<FoundRow> rows, Sight sight) {
    boolean watched = !register.deadlines().isEmpty() && query.asOf() == null;
    Map<String, List<Entry>> entries =
        watched
            ? registrar.books().entriesOf(register, rows.stream().map(FoundRow::record).toList())
            : Map.of();
    return rows.stream()
        .map(row -> {
          ZoneId zone = registrar.directory().zoneOf(row.unit());
          return new Listed(
              new RecordRow(row.record(), row.unit(), row.state(), row.opened()),
              zone,
              running(register, entries.getOrDefault(row.record(), List.of()), zone),
              shown(register, row, sight));
        })
        .toList();
  }

  private List<Due> running(Register register, List<Entry> entries, ZoneId zone) {
    return entries.isEmpty()
        ? List.of()
        : Due.listRunning(
            register.deadlines(), Life.of(register, entries), registrar.definitions().law(), zone);
  }

  private static SortedMap<String, String> shown(Register register, FoundRow row, Sight sight) {
    SortedMap<String, String> shown = new TreeMap<>();
    row.values()
        .forEach((key, value) -> {
          Field field = register.getField(key);
          if (Sight.isOfNobody(field) && sight.looksAt(field, row.unit())) {
            shown.put(key, value);
          }
        });
    return shown;
  }

  /**
   * Opens all records of a list that somebody may take away, page by page, as they were known when
   * the list was; each look is written before the record is read.
   *
   * @throws ProblemException this person may take none away
   */
  public void export(
      String person, Register register, ListQuery query, String reason, Consumer<Opened> taker) {
    if (reason.isBlank() || registrar.reader(person, register).exportsNothing()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    Sight sight = sight(person, register, reason).exporting();
    for (ListQuery next = query; next != null; ) {
      Taken taken = exportPage(person, register, next, reason.strip(), sight);
      taken.opened().forEach(taker);
      next = taken.next();
    }
  }

  /**
   * Records of one page that are taken away.
   *
   * @param next what is asked for the page that follows; null where none does
   */
  private record Taken(List<Opened> opened, @Nullable ListQuery next) {}

  private Taken exportPage(
      String person, Register register, ListQuery query, String reason, Sight sight) {
    return registrar
        .books()
        .as(
            person,
            () -> {
              ListPlan plan = plan(register, query, sight);
              List<FoundRow> found = new ArrayList<>(queries.rows(plan));
              boolean more = found.size() > query.size();
              if (more) {
                found.removeLast();
              }
              List<String> records = found.stream().map(FoundRow::record).toList();
              registrar.books().look(register, records, person, reason, registrar.now());
              Map<String, List<Entry>> entries = registrar.books().entriesOf(register, records);
              List<Opened> opened =
                  found.stream()
                      .filter(row ->
                          !Subjects.isAbout(
                              person, register, entries.getOrDefault(row.record(), List.of())))
                      .map(row ->
                          opened(
                              register,
                              row,
                              sight,
                              known(query, entries.getOrDefault(row.record(), List.of()))))
                      .toList();
              return new Taken(
                  opened, more ? query.after(after(plan.order(), found.getLast())) : null);
            });
  }

  private static List<Entry> known(ListQuery query, List<Entry> entries) {
    return query.asOf() == null ? entries : Entry.listKnown(entries, query.asOf());
  }

  private Opened opened(Register register, FoundRow row, Sight sight, List<Entry> entries) {
    View view = sight.views().get(row.unit());
    if (view == null) {
      throw new IllegalStateException("A row of a hidden unit was found.");
    }
    RecordRow record = new RecordRow(row.record(), row.unit(), row.state(), row.opened());
    return registrar.opened(register, record, view, entries);
  }
}
