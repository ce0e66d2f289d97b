package org.najda.server.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.najda.core.Author;
import org.najda.core.PersonId;
import org.najda.core.command.RoomCommand;
import org.najda.core.settings.RoomSettings;
import org.najda.server.cli.BadInput;
import org.najda.server.journal.Journal;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.projection.CatchUp;
import org.najda.server.projection.KeepUp;
import org.najda.server.replay.VirtualRoom;
import org.najda.server.room.RoomWriter;
import org.najda.server.room.Snapshots;

/** The command rooms of the year, some at once, each through the real room. */
final class SyntheticRooms {
  private static final Author AUTHOR = new Author(new PersonId("synthetic"), "year");
  private static final int QUIET_MINUTES = 10;

  /** One more than most machines have cores for: each waits for its commits. */
  private static final int ROOMS_AT_ONCE = 3;

  private final DataSource database;
  private final YearFigures figures;
  private final Clocks clocks;
  private final long seed;
  private final Function<YearRoom, City> cities;
  private final Journal journal;
  private final Snapshots snapshots;

  /**
   * @param cities where each room's things happen
   */
  SyntheticRooms(
      DataSource database,
      YearFigures figures,
      Clocks clocks,
      long seed,
      Function<YearRoom, City> cities) {
    this.database = database;
    this.figures = figures;
    this.clocks = clocks;
    this.seed = seed;
    this.cities = cities;
    this.journal = new PostgresJournal(database);
    this.snapshots = new Snapshots(database);
  }

  /**
   * @throws BadInput making it was broken off in the middle of a room, whose journal can't be gone
   *     on with
   */
  void refuseHalfMade() {
    for (YearRoom room : YearRoom.listAll(figures)) {
      if (isBegun(room) && !isComplete(room)) {
        throw new BadInput(
            "making the year was broken off in the middle of %s: delete the folder, make it anew"
                .formatted(room.id()));
      }
    }
  }

  private boolean isBegun(YearRoom room) {
    return !journal.find(room.id(), VirtualRoom.firstCommand(AUTHOR)).isEmpty();
  }

  /** A snapshot is kept of the end alone. */
  private boolean isComplete(YearRoom room) {
    return snapshots.findLast(room.id()).isPresent();
  }

  /**
   * Makes those that are not there.
   *
   * @param progress is told by several threads how many more calls have been made
   */
  void make(LongConsumer progress) {
    try (ExecutorService some = Executors.newFixedThreadPool(ROOMS_AT_ONCE)) {
      CompletableFuture.allOf(
              YearRoom.listAll(figures).stream()
                  .map(room -> CompletableFuture.runAsync(() -> makeMissing(room, progress), some))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  private void makeMissing(YearRoom room, LongConsumer progress) {
    if (isComplete(room)) {
      progress.accept(room.calls());
      CatchUp.of(room.id(), journal, database).run();
    } else {
      make(room, progress);
    }
  }

  private void make(YearRoom room, LongConsumer progress) {
    SplittableRandom random = new SplittableRandom(seed ^ room.id().value().hashCode());
    ZoneId zone = clocks.zone();
    City city = cities.apply(room);
    RoomSettings settings = room.settings(city, zone, random);
    journal.create(room.id());
    RoomWriter writer = RoomWriter.open(room.id(), journal, snapshots);
    KeepUp tables = KeepUp.of(room.id(), database);
    VirtualRoom virtual = new VirtualRoom(writer, AUTHOR, tables::take);
    Instant begin = LocalDate.of(SyntheticYear.YEAR, 1, 1).atStartOfDay(zone).toInstant();
    virtual.act(begin.minus(1, ChronoUnit.DAYS), new RoomCommand.AdoptSettings(0, settings));
    new RoomYear(city, settings, virtual, random).run(comings(room, random), progress);
    tables.finish();
    snapshots.save(writer.committed());
  }

  private List<Coming> comings(YearRoom room, SplittableRandom random) {
    List<Coming> all = Coming.of(room, new Dealing(figures, random));
    LocalDate from = LocalDate.of(SyntheticYear.YEAR, 1, 1);
    LocalDate to = LocalDate.of(SyntheticYear.YEAR, 12, 31);
    Instant[] moments = clocks.draw("round", from, to, all.size(), random);
    // What begins in the last minutes would be of the next year once it has been answered.
    Instant last = clocks.endOfYear(moments[0]).minus(QUIET_MINUTES, ChronoUnit.MINUTES);
    List<Coming> timed = new ArrayList<>(all.size());
    for (int i = 0; i < moments.length; i++) {
      timed.add(all.get(i).at(moments[i].isAfter(last) ? last : moments[i]));
    }
    return timed;
  }
}
