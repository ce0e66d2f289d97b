package org.najda.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.najda.roads.map.RoadMap;
import org.najda.server.Najda;
import org.najda.server.cli.ExitCode;
import org.najda.server.replay.ReplayMap;
import org.najda.server.replay.Workspace;
import org.najda.server.store.Database;
import org.najda.server.synthetic.PlainCount;
import org.najda.server.synthetic.RoomsOnRoads;
import org.najda.server.synthetic.SyntheticYear;
import org.najda.server.synthetic.YearFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code najda bench year}: a whole year of calls through the real rooms. */
@Command(
    name = "year",
    description = "A synthetic 2019 through the real, journaled rooms of several cities.",
    footer = {
      "",
      "2,098,139 calls and 745,283 effective interventions at scale 1, in the six rooms of",
      "definitions/demo/year/rooms.csv, three at once, dealt out over the maps. What share of calls",
      "is about an incident that is known, advice, hoax, abandoned, and how many incidents a unit",
      "comes upon by itself, stands in calls.csv beside it. Things happen at random junctions; for",
      "each incident the roads are searched for every free unit, the best is sent, and the whole",
      "answer is kept. Every event is decided, hashed and stored by the room's own code, 2,048 or",
      "more in a durable transaction, and the tables of calls, incidents and missions follow.",
      "Unlike a live room it answers no request, waits for no clock, and takes one snapshot, at",
      "the end. Afterwards journals are counted plainly and 'najda verify' must find nothing.",
      "",
      "Example:",
      "  najda bench year --map porto.osm.pbf --map nasr-city.osm --scale 0.1"
    })
public final class YearBench implements Callable<Integer> {
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  private static final double NANOS_A_SECOND = 1e9;

  @Spec CommandSpec spec;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      required = true,
      description = "OpenStreetMap file or map folder of a city; several times for several.")
  List<Path> sources;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description = "How large a year, above 0 to 1. Default: ${DEFAULT-VALUE}")
  BigDecimal scale;

  @Override
  public Integer call() throws IOException, SQLException {
    SyntheticYear.refuseOther(SyntheticYear.YEAR, scale);
    Figures figures = new Figures(spec.commandLine());
    try (Workspace work = Workspace.make()) {
      List<RoadMap> maps = new ArrayList<>();
      for (Path source : sources) {
        Path folder = work.path().resolve("map-" + maps.size());
        maps.add(ReplayMap.open(source, folder, figures::tell));
      }
      figures.root().put("scale", scale).put("maps", maps.size());
      try (Database database = Database.embedded(work.dataDir())) {
        run(figures, database, maps);
      }
      verify(figures, work);
    }
    figures.print();
    return ExitCode.DONE;
  }

  private void run(Figures figures, Database database, List<RoadMap> maps)
      throws IOException, SQLException {
    RoomsOnRoads rooms = new RoomsOnRoads(database.dataSource(), scale, maps);
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long started = System.nanoTime();
    long core = system.getProcessCpuTime();
    rooms.make(ZONE, figures::tell);
    double seconds = (System.nanoTime() - started) / NANOS_A_SECOND;
    core = system.getProcessCpuTime() - core;
    Memory.describe(figures.root().putObject("memory"));
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    long events = jdbc.sql("SELECT count(*) FROM journal").query(Long.class).single();
    figures
        .root()
        .put("seconds", Math.round(seconds * 10) / 10.0)
        .put("coreSecondsWithoutPostgres", Math.round(core / NANOS_A_SECOND))
        .put("events", events)
        .put("eventsPerSecond", Math.round(events / seconds));
    figures.putSize(database.dataSource());
    count(figures.root(), PlainCount.ofRooms(database.dataSource()));
  }

  private void count(ObjectNode root, Map<String, Long> counted) {
    YearFigures wanted = YearFigures.at(scale);
    counted.forEach((figure, number) -> {
      if (number != wanted.get(figure)) {
        throw new WrongAnswer(
            "The journals have %d %s, not %d.".formatted(number, figure, wanted.get(figure)));
      }
      root.put(figure, number);
    });
  }

  private static void verify(Figures figures, Workspace work) {
    figures.tell("verifying");
    StringWriter told = new StringWriter();
    PrintWriter to = new PrintWriter(told);
    long started = System.nanoTime();
    int code = Najda.run(to, to, "verify", "--data", work.dataDir().path().toString());
    if (code != ExitCode.DONE) {
      throw new WrongAnswer("'najda verify' found: " + told);
    }
    figures.root().put("verifySeconds", Math.round((System.nanoTime() - started) / NANOS_A_SECOND));
  }
}
