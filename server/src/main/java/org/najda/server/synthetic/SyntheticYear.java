package org.najda.server.synthetic;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.najda.server.cli.BadInput;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.register.Registrar;
import org.najda.server.store.SyntheticMark;

/** Makes the year up in a store that has a directory. */
public final class SyntheticYear {
  /** The year of the figures that Najda ships. */
  public static final int YEAR = 2019;

  private static final long SEED = 2019;
  private static final int ENTERED_BY_HOUR = 18;

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
    records();
    mark.complete();
  }

  private void records() {
    Directories directories = new Directories(database);
    ZoneId zone = directories.load().zone();
    Registrar registrar =
        new Registrar(Declared.shipped(), directories, database, InstantSource.system());
    Instant latest =
        LocalDate.of(YEAR + 1, 1, 2).atTime(ENTERED_BY_HOUR, 0).atZone(zone).toInstant();
    LifeRows.Means means =
        new LifeRows.Means(
            YearFigures.at(scale),
            new Clocks(zone),
            new Sayings(),
            new Template(),
            new Lateness(latest));
    SyntheticRecords records = new SyntheticRecords(registrar, means, SEED);
    Progress progress = new Progress("acts in registers", records.count(), tell);
    records.enter(progress::more);
    progress.end();
  }
}
