package org.najda.server.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.interval.IntervalName.Subject;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.directory.Directory;
import org.najda.server.evidence.JournalRows.Place;
import org.najda.server.evidence.JournalRows.Row;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.review.YearReview;
import org.najda.server.tally.Changes;
import org.najda.server.tally.CountedAt;
import org.najda.server.tally.CountedThings;
import org.najda.server.tally.JournalCounts;
import org.najda.server.tally.JournalScope.By;

/** Finds the calls, incidents and missions that stand behind a figure. */
public final class JournalEvidence {
  /** How many a page has. */
  static final int PAGE = 50;

  private final Supplier<Definitions> definitions;
  private final Supplier<Directory> directory;
  private final JournalCounts counts;
  private final JournalRows rows;
  private final Changes changes;
  private final KnownCounts<Counted, SortedMap<String, Long>> known = new KnownCounts<>();
  private final InstantSource clock;

  public JournalEvidence(
      Supplier<Definitions> definitions,
      Supplier<Directory> directory,
      DataSource database,
      InstantSource clock) {
    this.definitions = definitions;
    this.directory = directory;
    this.counts = new JournalCounts(database);
    this.rows = new JournalRows(database);
    this.changes = new Changes(database);
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param rooms whose calls and incidents may be shown
   * @param after a {@link Place} where the page before ended; empty for the first
   */
  record Asked(String figure, NumberOf number, List<RoomId> rooms, String after) {
    Asked {
      rooms = List.copyOf(rooms);
    }
  }

  /**
   * What was counted.
   *
   * @param number with its year and day
   */
  private record Counted(String figure, NumberOf number) {}

  /**
   * What was found.
   *
   * @param all how many there are
   * @param seen how many of them are of rooms that may be shown
   * @param next where the next page goes on; null on the last
   */
  record Found(
      Indicator indicator,
      JournalLook look,
      LocalDate asOf,
      List<Row> rows,
      long all,
      long seen,
      @Nullable Place next) {
    Found {
      rows = List.copyOf(rows);
    }

    /** What is counted. */
    Subject subject() {
      return CountedThings.subject(look.source());
    }

    /** How many are of other rooms. */
    public long closed() {
      return all - seen;
    }
  }

  /** Whether a figure is counted from journals. */
  boolean isOfRooms(String figure) {
    return definitions
        .get()
        .findIndicator(figure)
        .map(found -> CountedAt.of(definitions.get(), found, 0).source())
        .filter(Source.OfRooms.class::isInstance)
        .isPresent();
  }

  /**
   * A page of them.
   *
   * @throws ProblemException there is no such figure or part
   */
  Found find(Asked asked) {
    Indicator indicator =
        definitions
            .get()
            .findIndicator(asked.figure())
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    LocalDate asOf =
        Objects.requireNonNullElseGet(
            asked.number().asOf(),
            () -> LocalDate.ofInstant(clock.instant(), directory.get().zone()));
    int year = asked.number().year(asOf);
    JournalLook look =
        JournalLook.of(definitions.get(), directory.get(), indicator, asked.number(), year);
    Instant until = YearReview.endOf(asOf, directory.get());
    SortedMap<String, Long> byRoom =
        known.get(
            new Counted(asked.figure(), asked.number().on(year, asOf)),
            changes.journals(),
            clock.instant(),
            () -> byRoom(look, until));
    List<Row> found = page(look, asked, byRoom, until);
    boolean more = found.size() > PAGE;
    List<Row> shown = more ? found.subList(0, PAGE) : found;
    return new Found(
        indicator,
        look,
        asOf,
        shown,
        byRoom.values().stream().mapToLong(Long::longValue).sum(),
        asked.rooms().stream().mapToLong(room -> byRoom.getOrDefault(room.value(), 0L)).sum(),
        more ? shown.getLast().place() : null);
  }

  private SortedMap<String, Long> byRoom(JournalLook look, Instant until) {
    SortedMap<String, Long> byRoom = new TreeMap<>();
    counts
        .list(new JournalCounts.Asked(look.source(), By.ROOM, look.scope()), until)
        .forEach(each -> byRoom.put(Objects.requireNonNull(each.key()), each.count()));
    return byRoom;
  }

  /** One more than a page has, where there are more: room after room. */
  private List<Row> page(
      JournalLook look, Asked asked, SortedMap<String, Long> byRoom, Instant until) {
    @Nullable Place after = place(asked.after());
    List<Row> found = new ArrayList<>();
    for (String each : byRoom.keySet()) {
      RoomId room = new RoomId(each);
      boolean isBefore = after != null && each.compareTo(after.room().value()) < 0;
      if (isBefore || !asked.rooms().contains(room)) {
        continue;
      }
      boolean isWithin = after != null && room.equals(after.room());
      found.addAll(
          rows.list(
              look.things(room, until),
              isWithin ? after : Place.before(room),
              PAGE + 1 - found.size()));
      if (found.size() > PAGE) {
        break;
      }
    }
    return found;
  }

  private static @Nullable Place place(String after) {
    try {
      return after.isEmpty() ? null : Place.parse(after);
    } catch (IllegalArgumentException | DateTimeParseException none) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }
}
