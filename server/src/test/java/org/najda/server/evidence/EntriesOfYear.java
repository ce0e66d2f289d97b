package org.najda.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator.Source;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.evidence.Evidence.Asked;
import org.najda.server.evidence.Evidence.Found;
import org.najda.server.register.CountedRecords;
import org.najda.server.register.RegisterLists;
import org.najda.server.register.Registrar;
import org.najda.server.review.YearFigure;
import org.najda.server.review.YearReview;
import org.najda.server.review.YearReview.Ground;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands behind the figures of 2019 that are counted from registers, held against these. */
public final class EntriesOfYear {
  private static final LocalDate AS_OF = LocalDate.parse("2020-01-02");
  private static final NumberOf WHOLE = NumberOf.ofYear(2019, AS_OF);

  private final Evidence evidence;
  private final List<String> persons;
  private final YearReview review;

  public EntriesOfYear(DataSource database) {
    Definitions definitions = Declared.shipped();
    Directories directories = new Directories(database);
    Instant now = Instant.parse("2020-02-01T08:00:00Z");
    Registrar registrar = new Registrar(definitions, directories, database, () -> now);
    evidence =
        new Evidence(
            registrar,
            new CountedRecords(registrar, new RegisterLists(registrar, database), database),
            new Counts(database),
            new Changes(database),
            () -> now);
    persons =
        JdbcClient.create(database)
            .sql("SELECT DISTINCT person FROM posting ORDER BY person")
            .query(String.class)
            .list();
    review =
        YearReview.of(
            new Ground(definitions, directories.load(), new Counts(database)),
            2019,
            AS_OF,
            new TreeMap<>());
  }

  /** All figures that have a number and records behind it. */
  public List<YearFigure> figures() {
    return review.figures().stream()
        .filter(figure -> figure.value() != null)
        .filter(figure ->
            figure.indicator().source() instanceof Source.OfRegister
                || figure.indicator().source() instanceof Source.Overrun)
        .filter(figure -> !readers(figure).isEmpty())
        .toList();
  }

  /** Who may read the register, and not only a unit of it. */
  private List<String> readers(YearFigure figure) {
    return persons.stream()
        .filter(person -> evidence.findClosed(person, figure.indicator().id()).isEmpty())
        .filter(person -> Long.valueOf(0).equals(find(person, figure, "").numbers().closed()))
        .toList();
  }

  private Found find(String person, YearFigure figure, String after) {
    return evidence.find(person, new Asked(figure.indicator().id(), WHOLE, after));
  }

  /** Page after page has each once, as many as the figure counts. */
  public void checkWhole(YearFigure figure) {
    String id = figure.indicator().id();
    String reader = readers(figure).getFirst();
    TreeSet<String> seen = new TreeSet<>();
    String after = "";
    Found found;
    do {
      found = find(reader, figure, after);
      found
          .page()
          .entries()
          .forEach(each ->
              assertThat(seen.add(each.listed().row().record() + "/" + each.entry()))
                  .as(id)
                  .isTrue());
      after = String.valueOf(found.page().next());
    } while (found.page().next() != null);

    assertThat(seen).as(id).hasSize((int) found.numbers().seen());
    if (isCount(figure.indicator().source())) {
      assertThat(found.numbers().seen()).as(id).isEqualTo(figure.value().longValueExact());
    }
  }

  /** A sum is more than its records; a median is found among them. */
  private static boolean isCount(Source source) {
    return !(source instanceof Source.Lapse)
        && !(source instanceof Source.Kept kept && kept.sum() != null);
  }
}
