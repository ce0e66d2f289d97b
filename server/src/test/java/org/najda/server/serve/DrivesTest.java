package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.room.RoomState;
import org.najda.server.room.Room;
import org.najda.server.room.Submission;
import tools.jackson.databind.JsonNode;

/** Two units drive along one street to an incident, and how fast they got on counts. */
class DrivesTest {
  private static final String ROOM = "/api/rooms/changing";
  private static final double STREET_LAT = 31.624 + 4 * 0.0025;
  private static final double WEST = -8.028;

  /** 60 km/h, where a crew with its siren does 30. */
  private static final double DEGREES_A_SECOND = 16.7 / 111_195 / 0.851;

  private static final int SECONDS = 57;

  private final Person supervisor = Person.signedIn("s.changing");
  private final Room room = Served.room("changing");
  private long incident;

  @BeforeEach
  void count() throws Exception {
    adopt(true);
    incident =
        act("open-incident", "'nature':'robbery','place':{'lat':31.634,'lon':-8.0055}")
            .path("incident")
            .asLong();
  }

  @AfterEach
  void stop() throws Exception {
    for (String unit : List.of("D1", "D2")) {
      act("recall-unit", "'incident':%d,'unit':'%s'".formatted(incident, unit));
    }
    act("close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident));
    adopt(false);
  }

  @Test
  void whatTwoDrivesShowOfAStreetCountsAndSaysNothingAboutWhoDrove() throws Exception {
    act("send-units", "'incident':%d,'units':['D1','D2']".formatted(incident));
    assertThat(supervisor.get(ROOM + "/measured-roads").body()).isEmpty();
    drive("D3");
    for (String unit : List.of("D1", "D2")) {
      act(
          "report-progress",
          "'incident':%d,'unit':'%s','progress':'en-route'".formatted(incident, unit));
      drive(unit);
    }

    JsonNode measured = awaitMeasured();

    for (JsonNode road : measured) {
      assertThat(road.path("kind").asString()).isEqualTo("car");
      assertThat(road.path("passes").asInt()).as("who only patrols is no measure").isEqualTo(2);
      assertThat(road.path("speedPercent").asInt()).isEqualTo(150);
      assertThat(road.at("/points/0/lon").asDouble())
          .as("as it was driven, from west to east")
          .isLessThan(road.at("/points/1/lon").asDouble());
    }
    assertThat(measured.toString()).doesNotContain("D1", "D2");
    JsonNode advice =
        supervisor.get(ROOM + "/incidents/%d/recommendation".formatted(incident)).body();
    assertThat(advice.at("/speeds/measured").asInt()).isEqualTo(measured.size());
    assertThat(advice.at("/speeds/rules")).isEmpty();
  }

  private JsonNode awaitMeasured() {
    Instant patience = Instant.now().plus(Duration.ofSeconds(40));
    while (Instant.now().isBefore(patience)) {
      JsonNode measured = supervisor.get(ROOM + "/measured-roads").body();
      if (measured.size() >= 2) {
        return measured;
      }
    }
    throw new AssertionError("no road was measured");
  }

  /** From the room's western edge to the east, told in one message as out of a dead spot. */
  private void drive(String unit) {
    Device device = Device.of(supervisor, "changing", unit);
    Instant start = Instant.now();
    device.tell(
        IntStream.iterate(0, second -> second < SECONDS, second -> second + 3)
            .mapToObj(second ->
                device.fix(
                    start.plusSeconds(second),
                    STREET_LAT,
                    WEST + 0.0001 + second * DEGREES_A_SECOND))
            .toList());
  }

  private JsonNode act(String type, String fields) {
    Person.Answer answer =
        supervisor.command("changing", "drives-" + System.nanoTime(), type, fields);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  private void adopt(boolean fromDrives) throws Exception {
    RoomState state = room.published();
    AdoptSettings adopt =
        new AdoptSettings(
            state.settingsVersion(),
            state.settings().withTraffic(state.settings().traffic().withFromDrives(fromDrives)));
    String id = "drives-" + System.nanoTime();
    Author author = new Author(new PersonId("s.changing"), "test");
    room.submit(Submission.of(new CommandKey(id, id), author, adopt)).get();
  }
}
