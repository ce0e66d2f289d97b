package org.najda.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.najda.server.account.AccountExists;
import org.najda.server.cli.ExitCode;
import org.najda.server.replay.Workspace;
import org.najda.server.room.Rooms;
import org.najda.server.serve.Listening;
import org.najda.server.serve.Server;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code najda bench live}: how soon others see what somebody did. */
@Command(
    name = "live",
    description = "From a command to its event on every other console, while units move.",
    footer = {
      "",
      "Opens so many consoles on the stream of one room, moves all units once a second, and gives",
      "one command after the other. A time is from sending the command to its event on a console;",
      "every console must see every event. All of them are in this one process with the server.",
      "",
      "Example:",
      "  najda bench live --consoles 50 --units 500"
    })
public final class LiveBench implements Callable<Integer> {
  private static final int WARM_UP_COMMANDS = 300;
  private static final long LONGEST_MILLIS = 20_000;

  @Spec CommandSpec spec;

  @Option(
      names = "--consoles",
      paramLabel = "N",
      defaultValue = "50",
      description = "Streams that are open. Default: ${DEFAULT-VALUE}")
  int consoles;

  @Option(
      names = "--units",
      paramLabel = "N",
      defaultValue = "500",
      description = "Units that move each second, at most 1000. Default: ${DEFAULT-VALUE}")
  int units;

  @Option(
      names = "--commands",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many are measured. Default: ${DEFAULT-VALUE}")
  int count;

  /** What opens the doors of the room. */
  private record Keys(String password, String device) {}

  @Override
  public Integer call() throws IOException, AccountExists, InterruptedException {
    Figures figures = new Figures(spec.commandLine());
    figures.root().put("consoles", consoles).put("unitsMovingEachSecond", units);
    BenchRoom commands = new BenchRoom("bench");
    try (Workspace work = Workspace.make()) {
      DataDir dir = work.dataDir();
      Keys keys = makeRoom(dir, commands);
      try (Server server = Server.start(dir, Database.embedded(dir), Listening.onFreePort())) {
        HttpClients client = new HttpClients(server.url(), commands);
        client.signIn(keys.password());
        figures.tell("%d consoles, %d units".formatted(consoles, units));
        try (MovingUnits moving = new MovingUnits(server.url(), keys.device(), units)) {
          long[] nanos = measure(client);
          moving.requireMoving();
          Figures.putMicros(figures.root().putObject("commandToOtherConsole"), nanos);
        }
      }
    }
    figures.print();
    return ExitCode.DONE;
  }

  private Keys makeRoom(DataDir dir, BenchRoom commands) throws AccountExists {
    try (Database database = Database.embedded(dir);
        Rooms rooms = BenchRoom.openRooms(database)) {
      commands.prepare(rooms.create(BenchRoom.ID), units);
      String password = BenchRoom.dispatcherPassword(database);
      return new Keys(password, BenchRoom.deviceKey(database, null));
    }
  }

  /** For each command and console, in nanoseconds. */
  private long[] measure(HttpClients client) throws IOException, InterruptedException {
    long[] nanos = new long[count * consoles];
    List<Console> open = new ArrayList<>();
    try {
      long seen = client.boardSequence();
      for (int i = 0; i < consoles; i++) {
        open.add(new Console(client, seen));
      }
      for (int command = -WARM_UP_COMMANDS; command < count; command++) {
        long sent = System.nanoTime();
        long sequence = client.command();
        for (int i = 0; i < consoles; i++) {
          long taken = open.get(i).nanosOf(sequence, LONGEST_MILLIS) - sent;
          nanos[Math.max(command, 0) * consoles + i] = taken;
        }
      }
      return nanos;
    } finally {
      open.forEach(Console::close);
    }
  }
}
