package org.najda.server.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.access.Reader;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;
import org.najda.server.listing.ListQueries;
import org.najda.server.page.Voice;
import org.najda.server.tally.CountedEntries;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Overruns;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The records behind a figure, by the register's own list: whoever looks sees of them what he sees
 * there, and opens them as he does there.
 */
public final class CountedRecords {
  /** How many entries a page has. */
  public static final int PAGE = 50;

  private static final String WORK = "@verify";

  /** How many times as many are looked at where too few of those before were open. */
  private static final int FURTHER = 20;

  private final Registrar registrar;
  private final RegisterLists lists;
  private final JdbcTemplate jdbc;

  public CountedRecords(Registrar registrar, RegisterLists lists, DataSource database) {
    this.registrar = registrar;
    this.lists = lists;
    this.jdbc = new JdbcTemplate(database);
  }

  /**
   * An entry that was counted, where it stands among all: by its day, its record, and its number
   * there. As text {@code DAY/RECORD/ENTRY}.
   */
  public record Place(LocalDate day, String record, int entry) implements Comparable<Place> {
    private static final Pattern WRITTEN =
        Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(.+)/(\\d{1,9})");

    /** Empty when the text is none. */
    public static Optional<Place> parse(String text) {
      Matcher found = WRITTEN.matcher(text);
      try {
        return found.matches()
            ? Optional.of(
                new Place(
                    LocalDate.parse(found.group(1)),
                    found.group(2),
                    Integer.parseInt(found.group(3))))
            : Optional.empty();
      } catch (DateTimeParseException noDay) {
        return Optional.empty();
      }
    }

    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::day)
          .thenComparing(Place::record)
          .thenComparing(Place::entry)
          .compare(this, other);
    }

    @Override
    public String toString() {
      return day + "/" + record + "/" + entry;
    }
  }

  /**
   * An entry that was counted.
   *
   * @param listed its record as it was known then
   */
  public record Counted(int entry, Listed listed) {}

  /**
   * Entries that were counted, those that one may know of.
   *
   * @param columns of the register's list
   * @param next where the next page goes on; null on the last
   */
  public record Page(List<Field> columns, List<Counted> entries, @Nullable Place next) {
    public Page {
      columns = List.copyOf(columns);
      entries = List.copyOf(entries);
    }
  }

  /**
   * A page, from the first day on; those of a day by number of the record. What is counted is found
   * beside the wall and then goes through it: the wall is dear, and of a part there may be few
   * among very many.
   */
  public Page page(
      String person, Register register, CountedEntries counted, @Nullable Place after) {
    List<Place> open = new ArrayList<>();
    Place last = after;
    int most = PAGE + 1;
    boolean isMore = true;
    while (isMore && open.size() <= PAGE) {
      List<Place> found = places(counted, last, most);
      isMore = found.size() == most;
      last = isMore ? found.getLast() : last;
      most *= FURTHER;
      open.addAll(open(person, register, found));
    }
    List<Place> shown = open.subList(0, Math.min(PAGE, open.size()));
    return registrar
        .books()
        .as(person, () -> page(person, register, counted.known(), shown, open.size() > PAGE));
  }

  /** The next that are counted, whoever may know of them. */
  private List<Place> places(CountedEntries counted, @Nullable Place after, int most) {
    List<Object> bound = new ArrayList<>(List.of(counted.bound()));
    String later = "";
    if (after != null) {
      later = "WHERE (day, record, entry) > (?, ?, ?)";
      bound.addAll(List.of(after.day(), after.record(), after.entry()));
    }
    bound.add(most);
    String sql =
        """
        SELECT day, record, entry FROM (%s) AS counted %s ORDER BY day, record, entry LIMIT ?
        """
            .formatted(counted.sql(), later);
    return registrar
        .books()
        .as(
            WORK,
            () -> {
              ListQueries.planForThis(jdbc);
              return jdbc.query(
                  sql,
                  (row, number) ->
                      new Place(row.getObject(1, LocalDate.class), row.getString(2), row.getInt(3)),
                  bound.toArray());
            });
  }

  /** Those whose record somebody may know of. */
  private List<Place> open(String person, Register register, List<Place> found) {
    String[] records = found.stream().map(Place::record).distinct().toArray(String[]::new);
    Set<String> open =
        new HashSet<>(
            registrar
                .books()
                .as(
                    person,
                    () ->
                        jdbc.queryForList(
                            "SELECT record FROM register_record"
                                + " WHERE register = ? AND record = ANY (?)",
                            String.class,
                            register.key(),
                            records)));
    return found.stream().filter(place -> open.contains(place.record())).toList();
  }

  /** Records that a deadline's end found still running. */
  public List<Overruns.Over> overruns(Overruns.Rule rule, Counts.Within within) {
    return registrar.books().as(WORK, () -> new Overruns(jdbc).list(rule, within));
  }

  /** A page of them, as {@link #page(String, Register, CountedEntries, Place)}. */
  public Page page(
      String person,
      Register register,
      Instant known,
      List<Overruns.Over> over,
      @Nullable Place after) {
    Reader reader = registrar.reader(person, register);
    List<Place> open =
        over.stream()
            .filter(each -> reader.on(each.unit()).isPresent())
            .map(each -> new Place(each.day(), each.record(), each.entry()))
            .filter(place -> after == null || place.compareTo(after) > 0)
            .limit(PAGE + 1)
            .toList();
    List<Place> shown = open.subList(0, Math.min(PAGE, open.size()));
    return registrar
        .books()
        .as(person, () -> page(person, register, known, shown, open.size() > PAGE));
  }

  private Page page(
      String person, Register register, Instant known, List<Place> found, boolean more) {
    SortedSet<String> records = new TreeSet<>();
    found.forEach(place -> records.add(place.record()));
    RegisterLists.Some some = lists.some(person, register, records, known);
    List<Counted> entries =
        found.stream()
            .filter(place -> some.rows().containsKey(place.record()))
            .map(place -> new Counted(place.entry(), some.rows().get(place.record())))
            .toList();
    return new Page(some.columns(), entries, more ? found.getLast() : null);
  }

  /** A line as the list says it. */
  public record Line(
      String record, int entry, String unit, String state, String opened, List<String> values) {}

  /** The page in words. */
  public List<Line> lines(Register register, Page page, Voice say) {
    Wording wording = registrar.wording(say, register);
    return page.entries().stream()
        .map(each -> {
          Listed listed = each.listed();
          return new Line(
              listed.row().record(),
              each.entry(),
              wording.unit(listed.row().unit()),
              wording.state(listed.row().state()),
              say.time(listed.row().opened(), listed.zone()),
              page.columns().stream().map(field -> wording.listed(field, listed)).toList());
        })
        .toList();
  }

  /** What the columns are called. */
  public Map<String, String> heads(Register register, Page page, Voice say) {
    Wording wording = registrar.wording(say, register);
    Map<String, String> heads = new LinkedHashMap<>();
    page.columns().forEach(field -> heads.put(field.key(), wording.label(field.label())));
    return heads;
  }
}
