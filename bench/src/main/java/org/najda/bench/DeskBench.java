package org.najda.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.command.Envelope;
import org.najda.core.event.Recorded;
import org.najda.roads.Profile;
import org.najda.roads.map.RoadMap;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.replay.ReplayRun;
import org.najda.server.replay.Workspace;
import org.najda.server.room.Fingerprint;
import org.najda.server.table.UnreadableTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code najda bench desk}: how many commands a second the desk decides and evolves. */
@Command(
    name = "desk",
    description = "Commands a second through decide and evolve, on one thread.",
    footer = {
      "",
      "The commands are those of a replay of --calls on --map (without them: of made-up calls in",
      "the invented city) with 500 units, and 200 incidents more that stay open. Each pass begins",
      "with an empty room and must end with the same state hash. Seconds are those that the one",
      "thread had a core; what the garbage collector does on others is not in them.",
      "",
      "Example:",
      "  najda bench desk --map porto.osm.pbf --calls january.csv.gz"
    })
public final class DeskBench implements Callable<Integer> {
  private static final RoomId ROOM = new RoomId("bench");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int UNITS = 500;
  private static final int STANDING = 200;
  private static final int INVENTED_INCIDENTS = 4_000;
  private static final int MAX_SNAP_METERS = 1_500;

  @Spec CommandSpec spec;

  @Mixin Ground ground;

  @Option(names = "--calls", paramLabel = "FILE", description = "A dispatch log on that map.")
  @Nullable Path calls;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How long to measure, after as long a warm-up. Default: ${DEFAULT-VALUE}")
  int seconds;

  @Override
  public Integer call() throws IOException {
    Figures figures = new Figures(spec.commandLine());
    List<Envelope> commands = commands(figures);
    figures.tell("%,d commands; warming up".formatted(commands.size()));
    String hash = Fingerprint.of(passes(commands, null).state()).toString();
    figures.tell("measuring");
    List<Long> nanos = new ArrayList<>();
    DeskRun last = passes(commands, nanos);
    if (!Fingerprint.of(last.state()).toString().equals(hash)) {
      throw new WrongAnswer("Two passes ended with different states.");
    }
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    figures
        .root()
        .put("units", UNITS)
        .put("openIncidents", STANDING)
        .put("commandsAPass", last.decided())
        .put("eventsAPass", last.state().sequence())
        .put("passes", sorted.length)
        .put("commandsPerSecond", Figures.perSecond(last.decided(), sorted[sorted.length / 2]))
        .put(
            "eventsPerSecond",
            Figures.perSecond(last.state().sequence(), sorted[sorted.length / 2]))
        .put("stateHash", hash);
    figures.print();
    return ExitCode.DONE;
  }

  /** Passes for the time asked for. */
  private DeskRun passes(List<Envelope> commands, @Nullable List<Long> nanos) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    DeskRun run;
    do {
      long started = THREADS.getCurrentThreadCpuTime();
      run = new DeskRun();
      run.run(commands);
      if (nanos != null) {
        nanos.add(THREADS.getCurrentThreadCpuTime() - started);
      }
    } while (System.nanoTime() < end);
    return run;
  }

  private List<Envelope> commands(Figures figures) throws IOException {
    try (Workspace work = Workspace.make()) {
      RoadMap roads = ground.open(work.path(), figures::tell);
      Path log =
          calls != null
              ? calls
              : InventedLog.write(roads.graph(Profile.EMERGENCY), INVENTED_INCIDENTS, work.path());
      DataSource store = work.database().dataSource();
      new ReplayRun(roads, log, UNITS, ZoneId.of("UTC"), MAX_SNAP_METERS)
          .run(() -> store, ROOM, figures::tell);
      List<Recorded> journal = new ArrayList<>();
      new PostgresJournal(store).read(ROOM, 0, row -> journal.add(row.recorded()));
      return JournalCommands.of(journal, STANDING);
    } catch (UnreadableTable e) {
      throw new BadInput(e.getMessage());
    }
  }
}
