package org.najda.server.serve;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.najda.core.PersonId;
import org.najda.server.Najda;
import org.najda.server.account.AccessLog;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.definition.Declared;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.ReadyData;

/**
 * A server without rooms that a test has for itself: with an environment and a clock of its own,
 * and with the people of {@code definitions/directory-example}, of whom some have accounts.
 */
final class Apart implements AutoCloseable {
  private static final Path DIRECTORY = Path.of("..", "definitions", "directory-example");

  private final Accounts accounts;
  private final AccessLog log;
  private final Server server;
  private volatile Instant now;

  private Apart(Path folder, Map<String, String> environment) {
    importDirectory(ReadyData.at(folder));
    this.now = Instant.now();
    DataDir dir = DataDir.open(folder);
    Database database = Database.embedded(dir);
    this.accounts = new Accounts(database.dataSource());
    this.log = new AccessLog(database.dataSource());
    this.server =
        Server.start(
            dir,
            database,
            Listening.onFreePort(),
            Declared::wholeShipped,
            new Machine(environment::get, () -> now));
  }

  private static void importDirectory(Path folder) {
    StringWriter told = new StringWriter();
    PrintWriter writer = new PrintWriter(told);
    String[] command = {"import", "directory", DIRECTORY.toString(), "--data", folder.toString()};
    if (Najda.run(writer, writer, command) != 0) {
      throw new IllegalStateException(told.toString());
    }
  }

  static Apart start(Path folder, Map<String, String> environment) {
    return new Apart(folder, environment);
  }

  String url() {
    return server.url();
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Makes an account; gives its password. */
  String account(String login) {
    try {
      return accounts.create(new PersonId(login), login, false);
    } catch (AccountExists e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was done by somebody or about him, the earliest first, each with its reason. */
  List<String> accessActs(String person) {
    return log.list(person, Instant.EPOCH, now.plusSeconds(1), 100).reversed().stream()
        .map(done -> done.act() + ": " + done.reason())
        .toList();
  }

  /** Of whoever keeps the machine going. */
  Person administrator() {
    return signedIn("admin", server.firstPassword().orElseThrow());
  }

  Person stranger() {
    return Person.strangerOf(server.url());
  }

  Person signedIn(String login, String password) {
    Person person = stranger();
    Person.Answer in = person.signIn(login, password);
    if (in.status() != 200) {
      throw new IllegalStateException(login + " could not sign in: " + in.body());
    }
    return person;
  }

  @Override
  public void close() {
    server.close();
  }
}
