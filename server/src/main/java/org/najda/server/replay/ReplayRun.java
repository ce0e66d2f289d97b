package org.najda.server.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.najda.core.Author;
import org.najda.core.EnumWords;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.command.RoomCommand;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Sending;
import org.najda.roads.Point;
import org.najda.roads.Profile;
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

  /** What a run needs beside the log. */
  private record Setting(TravelTimes times, DataSource store, Sending sending) {}

  /** What a run left. */
  private record Ran(List<Case> cases, Fleet fleet, VirtualRoom room, int taken) {}

  /**
   * Runs it by road time.
   *
   * @param opening gives the store for the room's journal; asked when the log has been read
   * @param room must not be there yet
   * @param told how far it is and how fast, for a person who waits
   * @throws UnreadableTable the log is none
   */
  public ReplayResult run(Supplier<DataSource> opening, RoomId room, Consumer<String> told)
      throws IOException, UnreadableTable {
    TravelTimes times = TravelTimes.on(map, Profile.EMERGENCY);
    CallLog log = read(times);
    Setting setting = new Setting(times, opening.get(), Sending.OFF);
    Ran ran = run(log, Policy.ROAD_TIME, setting, room, told);
    return Tabulating.tabulate(log, ran.cases(), ran.fleet(), ran.room());
  }

  /**
   * Runs it once by each policy, each in a room of its own.
   *
   * @param room what their ids begin with
   * @param aimSeconds in which somebody should be there
   * @param sharePercent of past jobs, for units whose job is nearly over
   */
  Comparison compare(
      Supplier<DataSource> opening,
      RoomId room,
      int aimSeconds,
      int sharePercent,
      Consumer<String> told)
      throws IOException, UnreadableTable {
    TravelTimes times = TravelTimes.on(map, Profile.EMERGENCY);
    CallLog log = read(times);
    DataSource store = opening.get();
    Parts parts = Parts.of(log.incidents());
    List<Comparison.Row> rows = new ArrayList<>();
    for (Policy policy : Policy.values()) {
      told.accept(EnumWords.of(policy));
      RoomId own = new RoomId(room.value() + "-" + EnumWords.of(policy));
      Setting setting = new Setting(times, store, policy.sending(sharePercent));
      Ran ran = run(log, policy, setting, own, told);
      rows.add(Comparison.row(policy, ran.cases(), parts, aimSeconds, ran.taken()));
    }
    return new Comparison(aimSeconds, units, log.incidents().size(), rows);
  }

  private CallLog read(TravelTimes times) throws IOException, UnreadableTable {
    return CallLog.read(
        calls,
        zone,
        place ->
            times.findSnapMeters(new Point(place.lat7(), place.lon7()), maxSnapMeters).isPresent());
  }

  private Ran run(CallLog log, Policy policy, Setting setting, RoomId room, Consumer<String> told) {
    TravelTimes times = setting.times();
    RoomSettings settings =
        ReplaySettings.of(zone, "replay", map.graph(Profile.EMERGENCY), units, setting.sending());
    PostgresJournal journal = new PostgresJournal(setting.store());
    journal.create(room);
    VirtualRoom virtual =
        new VirtualRoom(RoomWriter.open(room, journal, new Snapshots(setting.store())), AUTHOR);
    Fleet fleet = new Fleet(settings, times, maxSnapMeters);
    Covering covering = new Covering(settings, map.graph(Profile.EMERGENCY), times, maxSnapMeters);
    Missions missions = new Missions(virtual, fleet, covering, policy, map.version());
    long started = System.nanoTime();
    virtual.act(start(log), new RoomCommand.AdoptSettings(0, settings));
    List<Case> cases =
        new Replay(virtual, fleet, missions, policy, settled -> tellOf(settled, told))
            .run(log.incidents());
    told.accept(speed(cases.size(), virtual.events(), (System.nanoTime() - started) / 1e9));
    return new Ran(cases, fleet, virtual, missions.taken());
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
