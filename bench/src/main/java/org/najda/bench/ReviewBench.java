package org.najda.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.server.cli.ExitCode;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.directory.DirectoryImport;
import org.najda.server.replay.Workspace;
import org.najda.server.review.Edition;
import org.najda.server.review.YearFigure;
import org.najda.server.review.YearReview;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.SyntheticMark;
import org.najda.server.synthetic.PlainCount;
import org.najda.server.synthetic.SyntheticYear;
import org.najda.server.synthetic.YearFigures;
import org.najda.server.tally.Counts;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

/** {@code najda bench review}: how long the figures of a year take. */
@Command(
    name = "review",
    description = "All figures of a synthetic 2019, and the edition made of them.",
    footer = {
      "",
      "Takes a folder in which 'najda demo --year 2019' has made the year, or makes it: at full size",
      "some 2 million calls and as many acts in registers, 26 GB, most of an hour. Then works out",
      "all figures of 2019 and, for the comparison, of 2018, as 'najda review' does, and writes the",
      "edition in three languages. Figures are compared with what the year was made from, and with",
      "a plain count that walks all entries and journals. The first round finds the disk's",
      "memory as it is, 'again' is the median of the others. Then live figures by chapter and one by",
      "one, before anything is known and again, and the records behind each part of a figure: each",
      "answer compared with the review.",
      "",
      "Example:",
      "  najda bench review --scale 0.01",
      "  najda bench review --data /srv/full-year"
    })
public final class ReviewBench implements Callable<Integer> {
  private static final LocalDate AS_OF = LocalDate.of(SyntheticYear.YEAR + 1, 1, 2);
  private static final int SLOWEST = 8;
  private static final long NANOS_A_MILLI = 1_000_000;

  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder with a year, or one to make it in. Default: one that is gone after.")
  @Nullable Path data;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description = "How large a year to make, above 0 to 1. Default: ${DEFAULT-VALUE}")
  BigDecimal scale;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "4",
      description = "How often all of it is worked out, 2 or more. Default: ${DEFAULT-VALUE}")
  int rounds;

  @Override
  public Integer call() throws IOException, SQLException {
    SyntheticYear.refuseOther(SyntheticYear.YEAR, scale);
    Figures figures = new Figures(spec.commandLine());
    try (Workspace work = Workspace.make();
        Database database = Database.embedded(data == null ? work.dataDir() : DataDir.open(data))) {
      measure(figures, database);
    }
    figures.print();
    return ExitCode.DONE;
  }

  private void measure(Figures figures, Database database) throws IOException, SQLException {
    BigDecimal made = make(database, figures);
    DataSource store = database.dataSource();
    figures.root().put("scale", made);
    figures.putSize(store);
    Round round = new Round(store);
    long[] counting = new long[Math.max(2, rounds)];
    long[] writing = new long[counting.length];
    for (int i = 0; i < counting.length; i++) {
      figures.tell("round %d of %d".formatted(i + 1, counting.length));
      counting[i] = round.count();
      writing[i] = round.write();
    }
    figures.root().put("figures", round.review().figures().size());
    put(figures, "counting", counting);
    put(figures, "writing", writing);
    slowest(figures.root().putArray("slowest"), round.millis());
    Memory.describe(figures.root().putObject("memory"));
    figures.tell("comparing with a plain count of all entries and journals");
    figures
        .root()
        .put(
            "figuresCompared", compare(round.review(), YearFigures.at(made), PlainCount.of(store)));
    drill(store, round, figures);
  }

  /** Live figures, and the records behind one, as if on the day that the year is known of. */
  private static void drill(DataSource store, Round round, Figures figures) {
    Instant evening = YearReview.endOf(AS_OF, round.ground().directory());
    figures.tell("live figures by chapter");
    new LiveFigures(store, round.ground(), () -> evening)
        .measure(round.review(), figures.root().putObject("live"));
    figures.tell("records behind a figure");
    new BehindFigures(store, round.ground().definitions(), round.review(), () -> evening)
        .measure(figures.root().putObject("behind"));
  }

  /** The scale of the year that is there, or that was made. */
  private BigDecimal make(Database store, Figures figures) {
    BigDecimal wanted =
        new SyntheticMark(store.dataSource()).find().map(SyntheticMark.Made::scale).orElse(scale);
    new DirectoryImport(store.dataSource(), (person, password) -> {}).bringExample();
    SyntheticYear.makeIn(store, wanted, figures::tell);
    return wanted;
  }

  private static void put(Figures figures, String name, long[] nanos) {
    long[] again = Arrays.stream(nanos).skip(1).sorted().toArray();
    figures
        .root()
        .putObject(name)
        .put("firstMillis", nanos[0] / NANOS_A_MILLI)
        .put("againMillis", again[again.length / 2] / NANOS_A_MILLI);
  }

  private static void slowest(ArrayNode node, Map<String, Long> millis) {
    millis.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(SLOWEST)
        .forEach(
            each -> node.addObject().put("figure", each.getKey()).put("millis", each.getValue()));
  }

  /**
   * How many figures were compared: with a plain count, and with what the year was made from where
   * that tells the figure.
   */
  private static int compare(
      YearReview review, YearFigures madeFrom, SortedMap<String, Long> counted) {
    SortedMap<String, Long> made = madeFrom.all();
    int compared = 0;
    for (YearFigure figure : review.figures()) {
      String id = figure.indicator().id();
      Long plain = counted.get(id);
      if (plain != null) {
        compared++;
        BigDecimal value = figure.value();
        if (value == null
            || value.compareTo(BigDecimal.valueOf(plain)) != 0
            || !plain.equals(made.getOrDefault(id, plain))) {
          throw new WrongAnswer(
              "%s: the review says %s, a plain count %d, the year was made from %s"
                  .formatted(id, value, plain, made.get(id)));
        }
      }
    }
    if (compared == 0 || !review.refused().isEmpty()) {
      throw new WrongAnswer(
          "%d figures compared, %d refused".formatted(compared, review.refused().size()));
    }
    return compared;
  }

  /** One working out of all figures after the other: each has to say the same. */
  private static final class Round {
    private final YearReview.Ground ground;
    private final Definitions definitions = Declared.shipped();
    private final Edition edition = new Edition(Texts.load(), definitions, false);
    private final SortedMap<String, Long> millis = new TreeMap<>();
    private @Nullable YearReview review;
    private @Nullable YearReview before;
    private @Nullable SequencedMap<String, byte[]> files;

    Round(DataSource store) {
      this.ground =
          new YearReview.Ground(definitions, new Directories(store).load(), new Counts(store));
    }

    YearReview.Ground ground() {
      return ground;
    }

    YearReview review() {
      return Objects.requireNonNull(review);
    }

    /** How long each figure took, in the last round. */
    SortedMap<String, Long> millis() {
      return millis;
    }

    /** Nanoseconds that it took. */
    long count() {
      long started = System.nanoTime();
      YearReview now = YearReview.of(ground, SyntheticYear.YEAR, AS_OF, none(), laps(started));
      before = YearReview.of(ground, SyntheticYear.YEAR - 1, AS_OF, none());
      long taken = System.nanoTime() - started;
      if (review != null && !review.equals(now)) {
        throw new WrongAnswer("The same year was counted twice and is not the same.");
      }
      review = now;
      return taken;
    }

    private static SortedMap<String, BigDecimal> none() {
      return Collections.emptySortedMap();
    }

    /** Called after each indicator, in their order. */
    private Runnable laps(long started) {
      List<String> ids =
          definitions.indicators().stream().map(indicator -> indicator.id()).toList();
      long[] last = {started};
      int[] done = {0};
      return () -> {
        long now = System.nanoTime();
        millis.put(ids.get(done[0]++), (now - last[0]) / NANOS_A_MILLI);
        last[0] = now;
      };
    }

    long write() {
      YearReview now = review();
      YearReview then = Objects.requireNonNull(before);
      long started = System.nanoTime();
      SequencedMap<String, byte[]> written =
          edition.files(now.forEverybody(), then.forEverybody(), List.of(Language.values()));
      long taken = System.nanoTime() - started;
      if (files != null && !same(files, written)) {
        throw new WrongAnswer("The same review was written twice and is not the same.");
      }
      files = written;
      return taken;
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
      return one.keySet().equals(other.keySet())
          && one.keySet().stream().allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
    }
  }
}
