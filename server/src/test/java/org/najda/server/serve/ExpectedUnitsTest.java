package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit that moves is on the road before somebody asks whom to send. */
class ExpectedUnitsTest {
  private final Person dispatcher = Person.signedIn("n.north");
  private long incident;

  @BeforeEach
  void open() {
    incident =
        command("open-incident", "'nature':'robbery','place':{'lat':31.636,'lon':-8.009}")
            .body()
            .path("incident")
            .asLong();
  }

  @AfterEach
  void close() {
    command("close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident));
  }

  @Test
  void whoMovesIsPutOnTheRoadAndTheNextQuestionFindsItThere() {
    // Roads are made for the first who asks; from then on whoever stands is ready.
    Patience.until(() -> Optional.of(notReadyWhenAsked()).filter(notReady -> notReady == 0));
    double expected = counted("najda_units_expected_total{room=\"north\"}");

    Device.of(dispatcher, "north", "D2").tell(Instant.now(), 31.6371, -8.0135);
    Patience.until(() ->
        Optional.of(counted("najda_units_expected_total{room=\"north\"}"))
            .filter(now -> now > expected));

    assertThat(notReadyWhenAsked()).isZero();
  }

  /** Of the units of a recommendation asked for now. */
  private double notReadyWhenAsked() {
    String notReady = "najda_units_asked_total{place=\"not-ready\",room=\"north\"}";
    double before = counted(notReady);
    String address = "/api/rooms/north/incidents/%d/recommendation".formatted(incident);
    assertThat(dispatcher.get(address).body().path("ranked")).isNotEmpty();
    return counted(notReady) - before;
  }

  private static double counted(String metric) {
    String all = Person.stranger().get("/api/metrics").raw().body();
    Matcher found = Pattern.compile(Pattern.quote(metric) + " (\\S+)").matcher(all);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  private Person.Answer command(String type, String fields) {
    return dispatcher.command("north", UUID.randomUUID().toString(), type, fields);
  }
}
