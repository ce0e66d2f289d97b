package org.najda.server.synthetic;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.najda.server.cli.BadInput;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.register.Registrar;
import org.najda.server.store.Database;
import org.najda.server.store.SyntheticMark;

/** Makes the year up in a store that has a directory. */
public final class SyntheticYear {
  /** The year of the figures that Najda ships. */
  public static final int YEAR = 2019;

  static final long SEED = 2019;
  private static final int ENTERED_BY_HOUR = 18;

  /** As measured at a hundredth, and some more; PostgreSQL's own log beside it. */
  private static final long BYTES_A_CALL = 8_000;

  private static final long BYTES_AN_ACT = 3_500;
  private static final long LOG_BYTES = 1_000_000_000;

  private final DataSource database;
  private final BigDecimal scale;
  private final Consumer<String> tell;

  /**
   * @param scale of what was published
   */
  public SyntheticYear(DataSource database, BigDecimal scale, Consumer<String> tell) {
    this.database = database;
    this.scale = scale;
    this.tell = tell;
  }

  /**
   * Whether such a year can be made.
   *
   * @throws BadInput it can't
   */
  public static void refuseOther(int year, BigDecimal scale) {
    if (year != YEAR) {
      throw new BadInput("--year " + year + ": figures are published for 2019 only");
    }
    if (scale.signum() <= 0 || scale.compareTo(BigDecimal.ONE) > 0) {
      throw new BadInput("--scale " + scale + ": give a number above 0, at most 1");
    }
  }

  /** How much room it takes on disk, rather more than less. */
  public static long bytesNeeded(BigDecimal scale) {
    YearFigures figures = YearFigures.at(scale);
    return BYTES_A_CALL * YearRoom.countCalls(figures)
        + BYTES_AN_ACT * LifePlan.countActs(figures)
        + LOG_BYTES;
  }

  /**
   * Makes what is missing of it. One that was broken off goes on where it was.
   *
   * @throws BadInput the store holds another one
   */
  public void make() {
    SyntheticMark mark = new SyntheticMark(database);
    SyntheticMark.Made wanted = new SyntheticMark.Made(YEAR, scale, SEED, false);
    SyntheticMark.Made there = mark.find().orElse(null);
    if (there == null) {
      mark.begin(wanted);
    } else if (!there.isAlike(wanted)) {
      throw new BadInput(
          "the folder holds %d at scale %s: leave --scale out, or give another --data"
              .formatted(there.year(), there.scale().toPlainString()));
    } else if (there.complete()) {
      return;
    }
    makeAll();
    mark.complete();
  }

  /** Makes what is missing of it in a store, and has PostgreSQL learn what it holds then. */
  public static void makeIn(Database store, BigDecimal scale, Consumer<String> tell) {
    boolean wasThere =
        new SyntheticMark(store.dataSource())
            .find()
            .filter(SyntheticMark.Made::complete)
            .isPresent();
    new SyntheticYear(store.dataSource(), scale, tell).make();
    if (!wasThere) {
      store.analyze();
    }
  }

  /** Registers and rooms know nothing of one another: they are made side by side. */
  private void makeAll() {
    YearFigures figures = YearFigures.at(scale);
    Clocks clocks = new Clocks(new Directories(database).load().zone());
    SyntheticRecords records = records(figures, clocks);
    SyntheticRooms rooms =
        new SyntheticRooms(
            database, figures, clocks, SEED, room -> new CityByTable(room.town(), clocks.zone()));
    rooms.refuseHalfMade();
    Progress acts = new Progress("acts in registers", LifePlan.countActs(figures), tell);
    Progress calls = new Progress("calls in command rooms", YearRoom.countCalls(figures), tell);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> records.enter(acts::more), both).thenRun(acts::end),
              CompletableFuture.runAsync(() -> rooms.make(calls::more), both).thenRun(calls::end))
          .join();
    }
  }

  private SyntheticRecords records(YearFigures figures, Clocks clocks) {
    Registrar registrar =
        new Registrar(
            Declared.shipped(), new Directories(database), database, InstantSource.system());
    Instant latest =
        LocalDate.of(YEAR + 1, 1, 2).atTime(ENTERED_BY_HOUR, 0).atZone(clocks.zone()).toInstant();
    LifeRows.Means means =
        new LifeRows.Means(figures, clocks, new Sayings(), new Template(), new Lateness(latest));
    return new SyntheticRecords(registrar, means, SEED);
  }
}
