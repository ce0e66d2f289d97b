package org.najda.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.najda.server.account.AccountExists;
import org.najda.server.cli.ExitCode;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.replay.Workspace;
import org.najda.server.room.Replaying;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.serve.Listening;
import org.najda.server.serve.Server;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code najda bench journal}: durable events a second. */
@Command(
    name = "journal",
    description = "Durable, chained events a second through a room, and over HTTP.",
    footer = {
      "",
      "Each command becomes one event of at least 300 bytes. 'plainRowsPerSecond' are rows of the",
      "same width, one a commit on one connection, with nothing decided or hashed; the ratios are",
      "to that. 'http' goes through sign-in, rights and CSRF, with projections running beside.",
      "Afterwards each chain is read again, and every answered event must be there.",
      "",
      "Example:",
      "  najda bench journal --seconds 10"
    })
public final class JournalBench implements Callable<Integer> {
  private static final int[] OUTSTANDING = {1, 16, 512};
  private static final int CLIENTS = 16;
  private static final int LEAST_BYTES = 300;
  private static final int WARM_UP_SECONDS = 3;

  @Spec CommandSpec spec;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How long each measurement takes. Default: ${DEFAULT-VALUE}")
  int seconds;

  @Override
  public Integer call() throws Exception {
    Figures figures = new Figures(spec.commandLine());
    measureRoom(figures);
    measureHttp(figures);
    figures.print();
    return ExitCode.DONE;
  }

  private void measureRoom(Figures figures) throws IOException, SQLException {
    BenchRoom commands = new BenchRoom("bench");
    try (Workspace work = Workspace.make()) {
      Database database = work.database();
      try (Rooms rooms = BenchRoom.openRooms(database)) {
        Room room = rooms.create(BenchRoom.ID);
        commands.prepare(room);
        figures.tell("warming up");
        new Outstanding(room, commands, OUTSTANDING[2]).perSecond(WARM_UP_SECONDS);
        int bytes = payloadBytes(database, room.published().sequence());
        figures.tell("plain rows");
        long plain = plainRowsPerSecond(bytes);
        figures.root().put("eventBytes", bytes).put("plainRowsPerSecond", plain);
        for (int most : OUTSTANDING) {
          figures.tell(most + " outstanding");
          long events = new Outstanding(room, commands, most).perSecond(seconds);
          ObjectNode node = figures.root().putObject("outstanding" + most);
          node.put("eventsPerSecond", events)
              .put("ratio", Math.round(events * 10.0 / plain) / 10.0);
        }
      }
      figures.root().put("eventsChecked", check(database, commands));
    }
  }

  /** In a PostgreSQL of their own: they would break the chain of the other. */
  private long plainRowsPerSecond(int bytes) throws IOException, SQLException {
    try (Workspace work = Workspace.make()) {
      Database database = work.database();
      PlainRows.perSecond(database.dataSource(), "warm-up", bytes, WARM_UP_SECONDS);
      return PlainRows.perSecond(database.dataSource(), "plain", bytes, seconds);
    }
  }

  private static int payloadBytes(Database database, long last) {
    int[] bytes = {0};
    new PostgresJournal(database.dataSource())
        .read(BenchRoom.ID, last - 1, row -> bytes[0] = row.payload().bytes().length);
    if (bytes[0] < LEAST_BYTES) {
      throw new WrongAnswer("An event has only %d bytes.".formatted(bytes[0]));
    }
    return bytes[0];
  }

  private void measureHttp(Figures figures)
      throws IOException, AccountExists, InterruptedException, ExecutionException {
    figures.tell("%d clients over HTTP".formatted(CLIENTS));
    BenchRoom commands = new BenchRoom("bench");
    ObjectNode node = figures.root().putObject("http").put("clients", CLIENTS);
    try (Workspace work = Workspace.make()) {
      DataDir dir = work.dataDir();
      String password = makeRoom(dir, commands);
      try (Server server = Server.start(dir, Database.embedded(dir), Listening.onFreePort())) {
        HttpClients clients = new HttpClients(server.url(), commands);
        clients.signIn(password);
        clients.perSecond(CLIENTS, WARM_UP_SECONDS);
        node.put("commandsPerSecond", clients.perSecond(CLIENTS, seconds));
      }
      try (Database database = Database.embedded(dir)) {
        node.put("eventsChecked", check(database, commands));
      }
    }
  }

  /** Gives the dispatcher's password. */
  private static String makeRoom(DataDir dir, BenchRoom commands) throws AccountExists {
    try (Database database = Database.embedded(dir);
        Rooms rooms = BenchRoom.openRooms(database)) {
      commands.prepare(rooms.create(BenchRoom.ID));
      return BenchRoom.dispatcherPassword(database);
    }
  }

  /** Reads the chain from its first row on; gives its events. */
  private static long check(Database database, BenchRoom commands) {
    Replaying replaying = Replaying.fromStart(BenchRoom.ID);
    new PostgresJournal(database.dataSource()).read(BenchRoom.ID, 0, replaying);
    long events = replaying.reached().head().sequence();
    if (events != commands.answered()) {
      throw new WrongAnswer("%d answers, %d events".formatted(commands.answered(), events));
    }
    return events;
  }
}
