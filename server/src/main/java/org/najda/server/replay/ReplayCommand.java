package org.najda.server.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.roads.map.RoadMap;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.table.UnreadableTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code najda replay}: a dispatch log through the real room. */
@Command(
    name = "replay",
    description = "Run a dispatch log through the real room, as fast as it can.",
    footer = {
      "",
      "The log is CSV (or .csv.gz) with the columns id,priority,lat,lon,received,dispatched,",
      "enroute,on_scene,cleared and any others; times as 2015-01-31 23:52:00 in --zone.",
      "",
      "How it runs: units U001, U002, ... stand spread evenly over the map's junctions (in the",
      "order of a Hilbert curve). A call is taken when received; after the log's call handling",
      "(received to dispatched) its incident is opened and waits by priority and age; the first",
      "recommended unit is sent, drives off at once, takes the emergency profile's travel time,",
      "stays for the log's service time (on_scene to cleared), and is then free where it stands.",
      "One unit is sent to each incident. Journal and clock are the room's own: a PostgreSQL that",
      "is thrown away afterwards, and the log's time.",
      "",
      "Refused are only rows without readable id, received time or place within --max-snap of a",
      "road. The rest is taken; what can't be right is replaced and counted as repaired, each",
      "repair of a row by itself: handling 60 s (120 s for priority 3 and 4), service 15 min for",
      "priority 0 and 1, 13 min for 2 and 3, 10 min for 4, priority 2. Intervals below 0 or of a",
      "day and more can't be right, nor an arrival before en route. An id that came before is",
      "another incident (repaired: id-twice). In an hour that the clocks skip, the time is moved",
      "on; of one that they show twice, it is the first that fits the stamp before.",
      "",
      "dispatchSeconds: received to first sent; responseSeconds: received to first on scene; by",
      "priority, percentiles by nearest rank. busyShare: sent to cleared, of the time from the",
      "first call to the last clearing. The same input gives the same bytes on stdout.",
      "",
      "With --compare the log is run once by each policy, on the same calls and units; what the",
      "policy looks at is the room's own recommendation with that switch on, and nothing that",
      "happens later. straight-line: the nearest free unit as the crow flies. road-time: the free",
      "unit that is there first. soon-free: where a unit whose job is nearly over would be there",
      "earlier than any free one (what is left of its job by the jobs that are over until then:",
      "--soon-free-share of those that had lasted as long), it is waited for, until that time at most.",
      "interruptible: a unit is called away from a job of priority 2 or less for a more urgent one",
      "where that saves two minutes; the job it leaves waits again and is finished later.",
      "exchange: a unit that becomes free takes over from one under way where that saves two",
      "minutes. cover: after each dispatch and clearing a free unit drives to the post from which",
      "the free ones together reach most of the map's junctions in eight minutes, where that is",
      "5 %% more than before. taken: how often. The worst part is the one of nine, with as many",
      "incidents each, in which the smallest share was reached within --aim.",
      "",
      "Example:",
      "  najda replay --map porto.osm.pbf --calls january.csv.gz --units 60 --json"
    })
public final class ReplayCommand implements Callable<Integer> {
  private static final RoomId ROOM = new RoomId("replay");
  private static final int MOST_UNITS = 5_000;

  @Spec CommandSpec spec;

  @Option(
      names = "--map",
      required = true,
      paramLabel = "FILE",
      description = "An OpenStreetMap file, or the folder of an imported map (DIR/maps/NAME).")
  Path mapFile;

  @Option(names = "--calls", required = true, paramLabel = "FILE", description = "The log.")
  Path calls;

  @Option(
      names = "--units",
      required = true,
      paramLabel = "N",
      description = "How many units the room has, 1 to " + MOST_UNITS + ".")
  int units;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "Time zone of the log and the room. Default: ${DEFAULT-VALUE}")
  ZoneId zone;

  @Option(
      names = "--max-snap",
      paramLabel = "METERS",
      defaultValue = "1500",
      description = "A place farther from every road is refused. Default: ${DEFAULT-VALUE}")
  int maxSnapMeters;

  @Option(names = "--compare", description = "Run it by each policy and print what each is worth.")
  boolean compare;

  @Option(
      names = "--aim",
      paramLabel = "SECONDS",
      defaultValue = "480",
      description = "With --compare: somebody should be there in. Default: ${DEFAULT-VALUE}")
  int aimSeconds;

  @Option(
      names = "--soon-free-share",
      paramLabel = "PERCENT",
      defaultValue = "80",
      description = "With --compare: the room's share of past jobs. Default: ${DEFAULT-VALUE}")
  int sharePercent;

  @Option(names = "--json", description = "Print JSON instead of a table.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    if (units < 1 || units > MOST_UNITS || maxSnapMeters < 0 || !areFit()) {
      throw new ParameterException(
          spec.commandLine(),
          "--units is 1 to "
              + MOST_UNITS
              + ", --max-snap 0 or more, --aim 1 or more, --soon-free-share 1 to 99.");
    }
    requireReadable(mapFile);
    requireReadable(calls);
    if (Files.isDirectory(calls)) {
      throw new BadInput(calls + ": is a folder, not a log");
    }
    try (Workspace work = Workspace.make()) {
      RoadMap map = ReplayMap.open(mapFile, work.path(), this::tell);
      ReplayRun run = new ReplayRun(map, calls, units, zone, maxSnapMeters);
      if (compare) {
        print(run.compare(() -> store(work), ROOM, aimSeconds, sharePercent, this::tell));
      } else {
        print(run.run(() -> store(work), ROOM, this::tell));
      }
    } catch (UnreadableTable e) {
      throw new BadInput(e.getMessage());
    }
    return ExitCode.DONE;
  }

  private boolean areFit() {
    return aimSeconds >= 1 && sharePercent >= 1 && sharePercent <= 99;
  }

  private static void requireReadable(Path file) {
    if (!Files.isReadable(file)) {
      throw new BadInput(file + ": no such file, or not readable");
    }
  }

  private DataSource store(Workspace work) {
    tell("starting a PostgreSQL to throw away");
    return work.database().dataSource();
  }

  private void print(ReplayResult result) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ReplayReport.printJson(out, result);
    } else {
      ReplayReport.print(out, result);
    }
    out.flush();
  }

  private void print(Comparison comparison) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ComparisonReport.printJson(out, comparison);
    } else {
      ComparisonReport.print(out, comparison);
    }
    out.flush();
  }

  private void tell(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }
}
