package org.najda.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.RoomId;
import org.najda.core.settings.Role;
import org.najda.server.account.AccountExists;
import org.najda.server.journal.JournalRow;

/**
 * The real server is killed while clients send commands. What was acknowledged must be in the
 * journal, at the place that was told; what was not, at most once.
 */
class KillTest {
  private static final RoomId ROOM = new RoomId("kill");
  private static final String LOGIN = "salma";
  private static final int CLIENTS = 24;
  private static final Duration BUSY = Duration.ofSeconds(2);
  private static final int COMMANDS_BEFORE_A_KILL = 400;

  @TempDir Path folder;
  private KeptRooms rooms;
  private String password;

  private enum Victim {
    JVM,
    POSTMASTER,
    BOTH
  }

  @BeforeEach
  void makeARoomWithACallTaker() throws AccountExists {
    rooms = new KeptRooms(folder.resolve("data"));
    password = rooms.make(ROOM, Role.CALL_TAKER, LOGIN);
  }

  @Test
  void whateverIsKilledNothingAcknowledgedIsLostAndNothingIsDoneTwice() throws Exception {
    run(3);
  }

  @Test
  @Tag("long")
  void theSameOverTwentyKills() throws Exception {
    run(20);
  }

  private void run(int rounds) throws Exception {
    Crowd crowd = new Crowd();
    ServeProcess server = rooms.serve();
    crowd.use(signIn(server));
    crowd.start(CLIENTS);
    for (int round = 0; round < rounds; round++) {
      waitUntilBusy(crowd);
      server = kill(Victim.values()[round % Victim.values().length], server, crowd);
    }
    waitUntilBusy(crowd);
    assertThat(rooms.verify()).as("beside a busy server").contains("reading beside it");
    crowd.stop();
    server.stop();

    assertThat(crowd.surprises()).isEmpty();
    assertJournalAgrees(crowd);
    rooms.verify();
  }

  private CommandClient signIn(ServeProcess server) throws IOException, InterruptedException {
    return CommandClient.signIn(server.url(), ROOM.value(), LOGIN, password);
  }

  private ServeProcess kill(Victim victim, ServeProcess server, Crowd crowd) throws Exception {
    switch (victim) {
      case POSTMASTER -> {
        server.killPostmaster();
        return server;
      }
      case JVM -> server.killJvm();
      case BOTH -> {
        server.killPostmaster();
        server.killJvm();
      }
    }
    ServeProcess again = rooms.serve();
    crowd.use(signIn(again));
    return again;
  }

  /** Until hundreds of commands more are acknowledged, and so at full speed. */
  private static void waitUntilBusy(Crowd crowd) throws InterruptedException {
    int target = crowd.acknowledged().size() + COMMANDS_BEFORE_A_KILL;
    Instant from = Instant.now();
    Instant last = from.plus(Duration.ofSeconds(60));
    while (crowd.acknowledged().size() < target || Instant.now().isBefore(from.plus(BUSY))) {
      assertThat(Instant.now()).as("the server comes back").isBefore(last);
      Thread.sleep(20);
    }
    System.err.printf(
        "killing: %d commands acknowledged in %d ms%n",
        crowd.acknowledged().size() - target + COMMANDS_BEFORE_A_KILL,
        Duration.between(from, Instant.now()).toMillis());
  }

  private void assertJournalAgrees(Crowd crowd) {
    Map<String, Long> journaled = lastSequenceOfEachCommand();

    Map<String, Long> lost = new HashMap<>(crowd.acknowledged());
    lost.entrySet().removeAll(journaled.entrySet());
    assertThat(lost).as("acknowledged, but not in the journal at the place told").isEmpty();
    journaled.remove("settings");
    assertThat(crowd.sent()).as("nothing but what was sent").containsAll(journaled.keySet());
  }

  private Map<String, Long> lastSequenceOfEachCommand() {
    Map<String, Long> last = new HashMap<>();
    for (JournalRow row : rooms.journal(ROOM)) {
      Long before = last.put(row.stamp().key().id(), row.stamp().sequence());
      assertThat(before != null).as("done once").isEqualTo(row.stamp().part() > 0);
    }
    return last;
  }
}
