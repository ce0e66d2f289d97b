package org.najda.server.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.najda.core.Author;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.command.RoomCommand;
import org.najda.core.settings.RoomSettings;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.RoadMap;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.room.RoomWriter;
import org.najda.server.room.Snapshots;
import org.najda.server.table.UnreadableTable;

/**
 * A replay.
 *
 * @param calls the log
 * @param units how many the room has
 * @param zone of the log's times and of the room
 * @param maxSnapMeters a place farther from every road is refused
 */
public record ReplayRun(RoadMap map, Path calls, int units, ZoneId zone, int maxSnapMeters) {
  private static final Author AUTHOR = new Author(new PersonId("replay"), "log");
  private static final int TOLD_EVERY = 1_000;

  /**
   * Runs it.
   *
   * @param opening gives the store for the room's journal; asked when the log has been read
   * @param room must not be there yet
   * @param told how far it is and how fast, for a person who waits
   * @throws UnreadableTable the log is none
   */
  public ReplayResult run(Supplier<DataSource> opening, RoomId room, Consumer<String> told)
      throws IOException, UnreadableTable {
    RoadGraph graph = map.graph(Profile.EMERGENCY);
    TravelTimes times = TravelTimes.on(map, Profile.EMERGENCY);
    CallLog log =
        CallLog.read(
            calls,
            zone,
            place ->
                times
                    .findSnapMeters(new Point(place.lat7(), place.lon7()), maxSnapMeters)
                    .isPresent());
    RoomSettings settings = ReplaySettings.of(zone, "replay", graph, units);
    DataSource store = opening.get();
    PostgresJournal journal = new PostgresJournal(store);
    journal.create(room);
    VirtualRoom virtual =
        new VirtualRoom(RoomWriter.open(room, journal, new Snapshots(store)), AUTHOR);
    Fleet fleet = new Fleet(settings, times, maxSnapMeters);
    long started = System.nanoTime();
    virtual.act(start(log), new RoomCommand.AdoptSettings(0, settings));
    List<Case> cases =
        new Replay(virtual, fleet, map.version(), settled -> tellOf(settled, told))
            .run(log.incidents());
    told.accept(speed(cases.size(), virtual.events(), (System.nanoTime() - started) / 1e9));
    return Tabulating.tabulate(log, cases, fleet, virtual);
  }

  private static Instant start(CallLog log) {
    return log.incidents().isEmpty() ? Instant.EPOCH : log.incidents().getFirst().received();
  }

  private static void tellOf(int settled, Consumer<String> told) {
    if (settled % TOLD_EVERY == 0) {
      told.accept("%,d incidents".formatted(settled));
    }
  }

  private static String speed(int incidents, long events, double seconds) {
    return "%,d incidents, %,d events in %.1f s: %,.0f incidents/s, %,.0f events/s"
        .formatted(incidents, events, seconds, incidents / seconds, events / seconds);
  }
}
