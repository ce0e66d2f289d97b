package org.najda.server.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.replay.Workspace;
import org.najda.server.serve.Listening;
import org.najda.server.serve.Server;
import org.najda.server.setup.Reading;
import org.najda.server.setup.Setup;
import org.najda.server.setup.SetupFolder;
import org.najda.server.setup.SetupRefused;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code najda rehearse}: the launcher runs it with the JVM's switches for learning. */
@Command(
    name = "rehearse",
    hidden = true,
    description = "A short run of the server, for the JVM to learn from.",
    footer = {"", "Example:", "  najda rehearse --from definitions/room-example"})
public final class RehearseCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ROUNDS = 100;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FOLDER",
      description = "The room to rehearse with, as for najda setup.")
  Path from;

  @Option(
      names = "--as",
      defaultValue = "s.idrissi",
      paramLabel = "LOGIN",
      description = "A dispatcher of that room. Default: ${DEFAULT-VALUE}")
  String login;

  @Option(
      names = "--while",
      paramLabel = "PID",
      description = "Ends, with nothing learned, as soon as this process does.")
  @Nullable Long pid;

  @Override
  public Integer call() throws IOException, InterruptedException, SetupRefused {
    if (pid != null) {
      ProcessHandle.of(pid)
          .ifPresentOrElse(
              process -> process.onExit().thenRun(RehearseCommand::giveUp),
              RehearseCommand::giveUp);
    }
    try (Workspace work = Workspace.make()) {
      rehearse(work.dataDir());
    }
    return ExitCode.DONE;
  }

  private static void giveUp() {
    System.exit(ExitCode.FOUND_WRONG);
  }

  private void rehearse(DataDir dir) throws IOException, InterruptedException, SetupRefused {
    Reading reading = SetupFolder.read(from);
    if (!reading.problems().isEmpty()) {
      throw new BadInput(reading.problems().getFirst().toString());
    }
    Map<String, String> passwords = new TreeMap<>();
    try (Database database = Database.embedded(dir)) {
      Setup setup = new Setup(database.dataSource(), InstantSource.system());
      setup.apply(reading.rooms());
      setup.makeAccounts(reading.rooms(), passwords::put);
    }
    try (Server server = Server.start(dir, Database.embedded(dir), Listening.onFreePort());
        Visitor visitor = new Visitor(server.url())) {
      visitor.signIn(login, passwords.getOrDefault(login, ""));
      String room = reading.rooms().getFirst().id().value();
      for (int round = 0; round < ROUNDS; round++) {
        takeCall(visitor, "/api/rooms/" + room);
      }
    }
  }

  /** What is done in a room most. */
  private static void takeCall(Visitor visitor, String room)
      throws IOException, InterruptedException {
    visitor.get(room + "/board");
    ObjectNode call =
        JSON.createObjectNode().put("id", UUID.randomUUID().toString()).put("type", "take-call");
    call.putObject("caller").put("number", "0600 00 00 00");
    visitor.post(room + "/commands", call);
  }
}
