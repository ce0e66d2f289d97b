package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.najda.server.killing.Receiver;

/** A satellite receiver aboard a vehicle, over TCP as such devices connect. */
class ReceiversTest {
  private static final Person ADMIN = Person.signedIn("admin");
  private static String key;

  @BeforeAll
  static void pair() {
    key = key("{\"kind\":\"device\",\"unit\":\"M4\"}");
    Person.signedIn("s.idrissi")
        .command("set-availability", "'unit':'M4','availability':'available'");
  }

  @Test
  void whatIsAcknowledgedIsOnTheBoard() throws Exception {
    try (Receiver receiver = Receiver.connect(Served.receiverPort())) {
      assertThat(receiver.say("KEY " + key)).isEqualTo("OK 0");

      assertThat(receiver.say(Receiver.minimum(Instant.now(), 31.62341, -8.02342)))
          .isEqualTo("OK 1");

      assertThat(board()).contains("\"lat\":31.62341");
      assertThat(receiver.say(Receiver.sentence("GPGSV,1,1,01,05,60,100,40"))).isEqualTo("OK 2");
      assertThat(receiver.say("no sentence")).isEqualTo("OK 3");
    }
  }

  @Test
  void withoutAKeyOfOneUnitTheLineEnds() throws Exception {
    for (String hello : new String[] {"KEY guess", "KEY", "GET / HTTP/1.1", key}) {
      requireEnd(hello, "NO wrong-key");
    }
    requireEnd("KEY " + key("{\"kind\":\"device\"}"), "NO key-of-all-units");
  }

  private static void requireEnd(String hello, String answer) throws Exception {
    try (Receiver receiver = Receiver.connect(Served.receiverPort())) {
      assertThat(receiver.say(hello)).isEqualTo(answer);
      assertThat(receiver.hear()).as("the end").isNull();
    }
  }

  @Test
  void aLineThatNeverEndsIsCut() throws Exception {
    try (Receiver receiver = Receiver.connect(Served.receiverPort())) {
      receiver.say("KEY " + key);

      assertThat(receiver.say("$" + "x".repeat(300))).isEqualTo("NO line-too-long");
    }
  }

  @Test
  void manySentencesAtOnceAreAcknowledgedTogether() throws Exception {
    Instant last = Instant.now();
    StringBuilder lines = new StringBuilder();
    for (int i = 249; i >= 0; i--) {
      lines
          .append(Receiver.minimum(last.minusSeconds(i), 31.6234 + i * 1e-6, -8.0234))
          .append("\r\n");
    }
    try (Receiver receiver = Receiver.connect(Served.receiverPort())) {
      receiver.say("KEY " + key);

      assertThat(receiver.sendUntilAcknowledged(lines.toString(), 250)).isLessThan(250);
    }
  }

  private static String key(String body) {
    return ADMIN.post("/api/rooms/gueliz/keys", body).body().path("key").asString();
  }

  private static String board() {
    return Person.signedIn("s.idrissi").get("/api/rooms/gueliz/board").raw().body();
  }
}
