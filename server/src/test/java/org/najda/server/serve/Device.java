package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a unit carries: paired by somebody of its room, it tells by itself where it is. */
final class Device {
  private final String unit;
  private final String key;
  private final Person itself = Person.stranger();

  private Device(String unit, String key) {
    this.unit = unit;
    this.key = key;
  }

  /** Pairs a device. */
  static Device of(Person pairing, String room, String unit) {
    Person.Answer answer =
        pairing.post("/api/rooms/%s/units/%s/device-keys".formatted(room, unit), "{}");
    assertThat(answer.body().path("key").asString()).as(answer.raw().body()).isNotEmpty();
    return new Device(unit, answer.body().path("key").asString());
  }

  /** A fix of the unit, as JSON, heading east. */
  String fix(Instant at, double lat, double lon) {
    return String.format(
        Locale.ROOT,
        "{\"unit\":\"%s\",\"at\":\"%s\",\"lat\":%.7f,\"lon\":%.7f,\"heading\":90}",
        unit,
        at,
        lat,
        lon);
  }

  /** Tells of one place, which is stored. */
  void tell(Instant at, double lat, double lon) {
    tell(List.of(fix(at, lat, lon)));
  }

  /** Tells of several in one message, as out of a dead spot; all are stored. */
  void tell(List<String> fixes) {
    String body = "{\"positions\":[%s]}".formatted(String.join(",", fixes));
    Person.Answer answer =
        itself.send(
            "/api/positions",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .header("X-Device-Key", key)
                    .POST(BodyPublishers.ofString(body)));
    assertThat(answer.body().path("stored").asInt())
        .as(answer.raw().body())
        .isEqualTo(fixes.size());
  }
}
