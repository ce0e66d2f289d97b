package org.najda.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.Availability;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.command.UnitCommand;
import org.najda.core.settings.Role;
import org.najda.server.account.AccountExists;
import org.najda.server.room.SampleRoom;

/**
 * The real server is killed while devices pour positions in, over HTTP and as receivers. What was
 * acknowledged must be in the table, once.
 */
class PositionKillTest {
  private static final RoomId ROOM = new RoomId("kill");
  private static final UnitId BY_HTTP = new UnitId("M1");
  private static final UnitId BY_TCP = new UnitId("M2");
  private static final int SENDERS = 8;
  private static final int POSITIONS_BEFORE_A_KILL = 1_000;

  @TempDir Path folder;
  private KeptRooms rooms;
  private final Map<UnitId, String> keys = new HashMap<>();
  private final Map<UnitId, Queue<Instant>> acknowledged =
      Map.of(BY_HTTP, new ConcurrentLinkedQueue<>(), BY_TCP, new ConcurrentLinkedQueue<>());

  @BeforeEach
  void makeARoomWithTwoUnitsOnDuty() throws AccountExists {
    rooms = new KeptRooms(folder.resolve("data"));
    rooms.make(ROOM, Role.DISPATCHER, SampleRoom.DISPATCHER.person().value());
    for (UnitId unit : List.of(BY_HTTP, BY_TCP)) {
      keys.put(unit, rooms.deviceKey(ROOM, unit));
    }
    rooms.decide(
        ROOM,
        Instant.now(),
        List.of(
            SampleRoom.command(
                "on-duty", new UnitCommand.SetAvailability(BY_TCP, Availability.AVAILABLE))));
  }

  @Test
  void everyAcknowledgedPositionIsKeptOnceThoughTheServerIsKilled() throws Exception {
    run(1);
  }

  @Test
  @Tag("long")
  void theSameOverFiveKills() throws Exception {
    run(5);
  }

  private void run(int rounds) throws Exception {
    for (int round = 0; round < rounds; round++) {
      int port = freePort();
      ServeProcess server = rooms.serve("--nmea-port", String.valueOf(port));
      List<Thread> senders = send(server, port, round);
      waitForMore();
      server.killJvm();
      for (Thread sender : senders) {
        sender.join();
      }
    }

    for (Map.Entry<UnitId, Queue<Instant>> told : acknowledged.entrySet()) {
      List<Instant> kept = rooms.positions(ROOM, told.getKey());
      assertThat(kept).containsAll(told.getValue()).doesNotHaveDuplicates();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Each sends until the server is gone. */
  private List<Thread> send(ServeProcess server, int port, int round) {
    Instant from =
        Instant.now().minus(Duration.ofHours(20 - 3L * round)).truncatedTo(ChronoUnit.SECONDS);
    List<Thread> senders = new ArrayList<>();
    for (int n = 0; n < SENDERS; n++) {
      // None sends what another does: ten minutes each, a millisecond from one to the next.
      Instant first = from.plus(Duration.ofMinutes(10L * n));
      senders.add(Thread.ofVirtual().start(() -> sendOverHttp(server, first)));
    }
    senders.add(Thread.ofVirtual().start(() -> sendAsReceiver(port, from)));
    return senders;
  }

  private void sendOverHttp(ServeProcess server, Instant first) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Instant at = first; true; at = at.plusMillis(1)) {
        HttpRequest request =
            HttpRequest.newBuilder(server.url().resolve("/api/positions"))
                .header("X-Device-Key", keys.get(BY_HTTP))
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"positions\":[{\"unit\":\"%s\",\"at\":\"%s\",\"lat\":33.5,\"lon\":-7.5}]}"
                            .formatted(BY_HTTP, at)))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.body().equals("{\"stored\":1,\"refused\":[]}")) {
          acknowledged.get(BY_HTTP).add(at);
        }
      }
    } catch (IOException e) {
      // The server is gone: what it did not answer is not counted.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendAsReceiver(int port, Instant first) {
    try (Receiver receiver = Receiver.connect(port)) {
      receiver.say("KEY " + keys.get(BY_TCP));
      int sent = 0;
      for (Instant at = first; true; at = at.plusMillis(1)) {
        sent++;
        if (("OK " + sent).equals(receiver.say(Receiver.minimum(at, 33.5, -7.5)))) {
          acknowledged.get(BY_TCP).add(at);
        } else {
          return;
        }
      }
    } catch (IOException e) {
      // The server is gone: what it did not answer is not counted.
    }
  }

  private void waitForMore() throws InterruptedException {
    int target = count(BY_HTTP) + POSITIONS_BEFORE_A_KILL;
    int byReceiver = count(BY_TCP);
    Instant last = Instant.now().plusSeconds(60);
    while (count(BY_HTTP) < target || count(BY_TCP) == byReceiver) {
      assertThat(Instant.now()).as("positions are acknowledged").isBefore(last);
      Thread.sleep(20);
    }
  }

  private int count(UnitId unit) {
    return acknowledged.get(unit).size();
  }
}
