package org.najda.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.najda.server.account.AccountExists;
import org.najda.server.cli.ExitCode;
import org.najda.server.replay.Workspace;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code najda bench recover}: from a killed server to the first answer of the next. */
@Command(
    name = "recover",
    description = "Seconds from kill -9 to the first answer, on a long journal.",
    footer = {
      "",
      "Writes a journal through a room, serves it, kills the server's JVM (its PostgreSQL lives",
      "on), starts the server again, and asks for the room's board, which must stand at the last",
      "event. Sign-in is in the time; lists and statistics catch up in the background.",
      "'serverCpuSeconds' is what the new JVM used of all cores until then.",
      "",
      "Example:",
      "  najda bench recover --events 1000000"
    })
public final class RecoverBench implements Callable<Integer> {
  private static final int OUTSTANDING = 512;

  @Spec CommandSpec spec;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Length of the journal. Default: ${DEFAULT-VALUE}")
  long events;

  @Override
  public Integer call() throws IOException, AccountExists, InterruptedException {
    Figures figures = new Figures(spec.commandLine());
    try (Workspace work = Workspace.make()) {
      DataDir dir = work.dataDir();
      figures.tell("writing %,d events".formatted(events));
      BenchRoom commands = new BenchRoom("bench");
      String password = write(dir, commands);
      figures.tell("serving them, to be killed");
      ServeProcess.start(dir.path()).kill();
      figures.tell("recovering");
      recover(figures, dir, commands, password);
    }
    figures.print();
    return ExitCode.DONE;
  }

  /** Gives the dispatcher's password. */
  private String write(DataDir dir, BenchRoom commands) throws AccountExists {
    try (Database database = Database.embedded(dir);
        Rooms rooms = BenchRoom.openRooms(database)) {
      Room room = rooms.create(BenchRoom.ID);
      commands.prepare(room);
      new Outstanding(room, commands, OUTSTANDING).run(events - commands.answered());
      return BenchRoom.dispatcherPassword(database);
    }
  }

  private static void recover(Figures figures, DataDir dir, BenchRoom commands, String password)
      throws IOException, InterruptedException {
    long killed = System.nanoTime();
    try (ServeProcess server = ServeProcess.start(dir.path())) {
      long ready = System.nanoTime();
      HttpClients client = new HttpClients(server.url(), commands);
      client.signIn(password);
      long sequence = client.boardSequence();
      long answered = System.nanoTime();
      double cpuSeconds = server.cpuSeconds();
      if (sequence != commands.answered()) {
        throw new WrongAnswer(
            "The board stands at %d of %d events.".formatted(sequence, commands.answered()));
      }
      figures
          .root()
          .put("events", sequence)
          .put("secondsToReady", seconds(ready - killed))
          .put("secondsToFirstAnswer", seconds(answered - killed))
          .put("serverCpuSeconds", cpuSeconds);
    }
  }

  private static double seconds(long nanos) {
    return Math.round(nanos / 1e7) / 100.0;
  }
}
