package org.najda.server.demo;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.najda.server.cli.BadInput;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.SyntheticMark;
import org.najda.server.synthetic.SyntheticYear;

/** A year that is to be made up in a demo's folder, and at which scale. */
public record YearWish(int year, BigDecimal scale) {
  private static final double GIGABYTE = 1e9;

  /**
   * @throws BadInput there are no figures of it, or no such scale
   */
  public YearWish {
    SyntheticYear.refuseOther(year, scale);
  }

  /**
   * Makes what is missing of it. A year goes into a folder that was made for it: nothing else may
   * have happened there yet.
   *
   * @param wasThere whether the folder held a demo before
   * @throws BadInput that had no year or another one, or the disk is too full
   */
  void makeUp(DataDir dir, boolean wasThere, Consumer<String> tell) {
    try (Database database = Database.embedded(dir)) {
      if (new SyntheticMark(database.dataSource()).find().isEmpty()) {
        if (wasThere) {
          throw new BadInput(
              dir.path()
                  + " holds a demo without a year: give another --data, or leave --year out");
        }
        refuseFullDisk(dir, tell);
      }
      SyntheticYear.makeIn(database, scale, tell);
    }
  }

  private void refuseFullDisk(DataDir dir, Consumer<String> tell) {
    double needed = SyntheticYear.bytesNeeded(scale) / GIGABYTE;
    double free = dir.path().toFile().getUsableSpace() / GIGABYTE;
    tell.accept(
        "a year at scale %s takes about %.1f GB of disk; %.1f GB are free"
            .formatted(scale.toPlainString(), needed, free));
    if (free < needed) {
      throw new BadInput(
          "%s has not enough room for it: give a smaller --scale, or another --data"
              .formatted(dir.path()));
    }
  }
}
