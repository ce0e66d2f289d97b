package org.najda.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import org.najda.core.UnitId;
import org.najda.server.cli.ExitCode;
import org.najda.server.replay.Workspace;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code najda bench positions}: durable positions a second, by either door of devices. */
@Command(
    name = "positions",
    description = "Durable positions a second and their latency, over HTTP and from receivers.",
    footer = {
      "",
      "Senders on this same machine, each a unit with a key and a connection of its own, wait for",
      "the answer to each message before the next: 8 and 64 of them, 1 and 50 positions a message.",
      "'http' is POST /api/positions, 'nmea' sentences over TCP. The server is a process of its",
      "own; serverMicrosAPosition is what it used of all cores together. Before each door is",
      "measured it is used by all senders until it gets no faster: a JVM is slow until it has",
      "compiled what it runs. Afterwards every acknowledged position must be in the table, once.",
      "",
      "Example:",
      "  najda bench positions --seconds 10"
    })
public final class PositionsBench implements Callable<Integer> {
  private static final int[] SENDERS = {8, 64};
  private static final int[] AT_ONCE = {1, 50};
  private static final int WARM_UP_SECONDS = 5;
  private static final int LEAST_WARM_UPS = 3;
  private static final int MOST_WARM_UPS = 12;

  /** Less than this is no gain. */
  private static final double GAIN = 1.05;

  @Spec CommandSpec spec;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How long each measurement takes. Default: ${DEFAULT-VALUE}")
  int seconds;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    Figures figures = new Figures(spec.commandLine());
    try (Workspace work = Workspace.make()) {
      DataDir dir = work.dataDir();
      List<String> keys = makeRoom(dir, SENDERS[1]);
      long acknowledged;
      int receivers = freePort();
      try (ServeProcess server =
          ServeProcess.start(dir.path(), "--nmea-port", String.valueOf(receivers))) {
        PositionSenders senders = new PositionSenders(server, receivers, keys);
        measure(figures, "http", senders, senders::overHttp);
        measure(figures, "nmea", senders, senders::asReceiver);
        acknowledged = senders.acknowledged();
      }
      figures.root().put("positionsChecked", check(dir, acknowledged));
    }
    figures.print();
    return ExitCode.DONE;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void measure(
      Figures figures, String door, PositionSenders senders, IntFunction<PositionSender> connect)
      throws InterruptedException, ExecutionException {
    figures.tell(door + ": warming up");
    figures.root().put(door + "WarmUpSeconds", warmUp(senders, connect));
    for (int count : SENDERS) {
      for (int atOnce : AT_ONCE) {
        figures.tell("%s: %d senders, %d positions a message".formatted(door, count, atOnce));
        ObjectNode node = figures.root().withArray(door).addObject();
        node.put("senders", count).put("positionsAMessage", atOnce);
        senders.run(count, atOnce, seconds, connect).put(node);
      }
    }
  }

  /** Until it gets no faster; gives how long that took. */
  private static int warmUp(PositionSenders senders, IntFunction<PositionSender> connect)
      throws InterruptedException, ExecutionException {
    long best = 0;
    for (int done = 1; ; done++) {
      long rate = senders.run(SENDERS[1], 1, WARM_UP_SECONDS, connect).perSecond();
      if (done == MOST_WARM_UPS || done >= LEAST_WARM_UPS && rate < best * GAIN) {
        return done * WARM_UP_SECONDS;
      }
      best = Math.max(best, rate);
    }
  }

  /** A room with so many units, all on duty; gives the keys of their devices. */
  private static List<String> makeRoom(DataDir dir, int units) {
    BenchRoom commands = new BenchRoom("bench");
    try (Database database = Database.embedded(dir);
        Rooms rooms = BenchRoom.openRooms(database)) {
      Room room = rooms.create(BenchRoom.ID);
      commands.prepare(room, units);
      List<String> secrets = new ArrayList<>();
      for (int unit = 1; unit <= units; unit++) {
        secrets.add(BenchRoom.deviceKey(database, new UnitId("U" + unit)));
      }
      return secrets;
    }
  }

  private static long check(DataDir dir, long acknowledged) {
    try (Database database = Database.embedded(dir)) {
      long kept =
          JdbcClient.create(database.dataSource())
              .sql("SELECT count(*) FROM position")
              .query(Long.class)
              .single();
      if (kept != acknowledged) {
        throw new WrongAnswer(
            "%d positions were acknowledged, %d are kept".formatted(acknowledged, kept));
      }
      return kept;
    }
  }
}
