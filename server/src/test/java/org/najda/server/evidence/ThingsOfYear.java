package org.najda.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator.Measure;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.directory.Directory;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.evidence.JournalEvidence.Asked;
import org.najda.server.evidence.JournalEvidence.Found;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.review.YearBreakdown;
import org.najda.server.review.YearBreakdown.YearPart;
import org.najda.server.review.YearFigure;
import org.najda.server.review.YearReview;
import org.najda.server.review.YearReview.Ground;
import org.najda.server.tally.Counts;
import org.najda.server.tally.JournalScope.By;

/** What stands behind the figures of 2019 that are counted from journals, held against these. */
public final class ThingsOfYear {
  private static final LocalDate AS_OF = LocalDate.parse("2020-01-02");
  private static final NumberOf WHOLE = NumberOf.ofYear(2019, AS_OF);

  private final JournalEvidence evidence;
  private final List<RoomId> rooms;
  private final YearReview review;

  public ThingsOfYear(DataSource database) {
    Definitions definitions = Declared.shipped();
    Directory directory = new Directories(database).load();
    Instant now = Instant.parse("2020-02-01T08:00:00Z");
    evidence = new JournalEvidence(() -> definitions, () -> directory, database, () -> now);
    rooms = new PostgresJournal(database).rooms();
    review =
        YearReview.of(
            new Ground(definitions, directory, new Counts(database)), 2019, AS_OF, new TreeMap<>());
  }

  /** All figures that are counted from journals. */
  public List<YearFigure> figures() {
    return review.figures().stream()
        .filter(figure -> figure.indicator().source() instanceof Source.OfRooms)
        .toList();
  }

  /** Page after page has each once, as many as the figure says. */
  public void checkWhole(YearFigure figure) {
    String id = figure.indicator().id();
    TreeSet<String> seen = new TreeSet<>();
    String after = "";
    Found found;
    do {
      found = evidence.find(new Asked(id, WHOLE, rooms, after));
      assertThat(found.numbers().closed()).isZero();
      found.rows().forEach(row -> assertThat(seen.add(row.place().toString())).isTrue());
      after = String.valueOf(found.next());
    } while (found.next() != null);

    assertThat(seen).as(id).hasSize(found.numbers().all().intValue());
    if (isCount(figure)) {
      assertThat(found.numbers().all()).as(id).isEqualTo(whole(figure.value()));
    }
  }

  /** Each part has as many as the figure says, and a part's first page nothing of another part. */
  public void checkParts(YearFigure figure) {
    for (YearBreakdown breakdown : figure.breakdowns()) {
      for (YearPart part : breakdown.parts()) {
        NumberOf number = WHOLE.part(breakdown.breakdown().key(), part.part().key());
        Found found = evidence.find(new Asked(figure.indicator().id(), number, rooms, ""));
        if (isCount(figure)) {
          assertThat(found.numbers().all()).as(number.toString()).isEqualTo(whole(part.value()));
        }
        assertThat(found.rows())
            .allSatisfy(row -> assertThat(isIn(row, found.look())).isTrue())
            .hasSize((int) Math.min(JournalEvidence.PAGE, found.numbers().all()));
      }
    }
  }

  private static boolean isIn(JournalRows.Row row, JournalLook look) {
    String room = look.scope().with().get(By.ROOM);
    return !row.place().month().isBefore(look.scope().first())
        && !row.place().month().isAfter(look.scope().last())
        && (room == null || room.equals(row.place().room().value()));
  }

  /** Behind a percentile are the intervals that it was found among. */
  private static boolean isCount(YearFigure figure) {
    return !(figure.indicator().source() instanceof Source.Intervals intervals)
        || intervals.measure() == Measure.VALID
        || intervals.measure() == Measure.INVALID;
  }

  private static long whole(@Nullable BigDecimal value) {
    return value == null ? 0 : value.longValueExact();
  }
}
