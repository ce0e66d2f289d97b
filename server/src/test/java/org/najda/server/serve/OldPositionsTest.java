package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a ranking makes of units that were not heard of for a while, or are nowhere near a road. */
class OldPositionsTest {
  private static final String ROOM = "/api/rooms/north";

  private final Person dispatcher = Person.signedIn("n.north");
  private long incident;

  @BeforeEach
  void open() {
    incident =
        dispatcher
            .command(
                "north",
                "old-positions-" + System.nanoTime(),
                "open-incident",
                "'nature':'robbery','place':{'lat':31.636,'lon':-8.009}")
            .body()
            .path("incident")
            .asLong();
  }

  @AfterEach
  void close() {
    dispatcher.command(
        "north",
        "closed-" + incident,
        "close-incident",
        "'incident':%d,'closingCode':'arrest'".formatted(incident));
  }

  @Test
  void aUnitWithAnOldPositionRanksFromThereAndSaysHowOldItIs() {
    report("D5", 600, 31.6363, -8.0094);

    JsonNode first = ranked().getFirst();

    assertThat(first.path("unit").asString()).isEqualTo("D5");
    assertThat(first.path("basis").asString()).isEqualTo("last-known");
    assertThat(first.path("positionAgeSeconds").asLong()).isBetween(600L, 700L);
    assertThat(first.path("etaSeconds").asDouble()).isPositive();
  }

  @Test
  void aUnitThatIsNowhereNearARoadIsLeftOutAndThatIsSaid() {
    report("D4", 0, 31.9, -8.0);

    assertThat(ranked()).extracting(row -> row.path("unit").asString()).doesNotContain("D4");
    assertThat(advice().path("excluded").valueStream())
        .extracting(row -> row.path("unit").asString() + " " + row.path("reason").asString())
        .contains("D4 off-road");
  }

  private JsonNode advice() {
    return dispatcher.get(ROOM + "/incidents/%d/recommendation".formatted(incident)).body();
  }

  private List<JsonNode> ranked() {
    List<JsonNode> ranked = advice().path("ranked").valueStream().toList();
    assertThat(ranked).hasSizeGreaterThan(3);
    return ranked;
  }

  private void report(String unit, int secondsAgo, double lat, double lon) {
    Device.of(dispatcher, "north", unit).tell(Instant.now().minusSeconds(secondsAgo), lat, lon);
  }
}
