package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.server.serve.Person.Answer;
import tools.jackson.databind.JsonNode;

/** A supervisor looks at where a unit has been, and leaves a trace himself. */
class TrailTest {
  private static final String ROOM = "/api/rooms/gueliz";
  private static final String TRAIL = ROOM + "/units/M3/trail";
  private static final String WHY = "A crew says it was at the bakery by noon";

  private final Person supervisor = Person.signedIn("h.tazi");
  private final Person dispatcher = Person.signedIn("s.idrissi");
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Test
  void whereAUnitHasBeenIsToldToWhoSaysWhyAndTheLookStandsInTheLog() {
    report("M3", -300, 31.6301);
    report("M3", -120, 31.6305);
    report("M3", -60, 31.6309);

    Answer told = ask(supervisor, now.minusSeconds(200), now, reason(WHY));

    assertThat(told.status()).as(told.raw().body()).isEqualTo(200);
    List<JsonNode> positions = told.body().path("positions").valueStream().toList();
    assertThat(positions)
        .extracting(one -> one.path("lat").asDouble())
        .containsExactly(31.6305, 31.6309);
    assertThat(told.body().path("everySeconds").asInt()).isOne();
    assertThat(told.body().has("keptFrom")).isFalse();
    JsonNode look = latestLook();
    assertThat(look.path("what").asString()).isEqualTo("trail");
    assertThat(look.path("unit").asString()).isEqualTo("M3");
    assertThat(look.path("person").asString()).isEqualTo("h.tazi");
    assertThat(look.path("words").asString()).isEqualTo(WHY);
    assertThat(Instant.parse(look.path("playedFrom").asString())).isEqualTo(now.minusSeconds(200));
  }

  @Test
  void withoutAReasonInWordsOrWithoutTheRightNothingIsToldAndNothingIsLogged() {
    assertThat(ask(supervisor, now.minusSeconds(60), now, "{\"code\":\"supervision\"}").status())
        .isEqualTo(400);
    Answer blank = ask(supervisor, now.minusSeconds(60), now, reason("  "));
    assertThat(blank.status()).isEqualTo(400);
    assertThat(blank.body().path("field").asString()).isEqualTo("reason.words");
    assertThat(ask(dispatcher, now.minusSeconds(60), now, reason("curious about M3")).code())
        .isEqualTo("not-allowed");

    assertThat(latestLook().toString()).doesNotContain("curious");
  }

  @Test
  void aTimeThatIsTooLongOrLiesAheadIsRefused() {
    assertThat(ask(supervisor, now.minus(Duration.ofHours(25)), now, reason(WHY)).status())
        .isEqualTo(400);
    Answer backwards = ask(supervisor, now, now.minusSeconds(1), reason(WHY));
    assertThat(backwards.status()).isEqualTo(400);
    assertThat(backwards.body().path("field").asString()).isEqualTo("until");
    assertThat(ask(supervisor, now, now.plusSeconds(600), reason(WHY)).status()).isEqualTo(400);
  }

  @Test
  void whatIsNoLongerKeptIsSaidSo() {
    report("M2", 0, 31.63);
    Instant longAgo = now.minus(Duration.ofDays(500));

    JsonNode told = ask(supervisor, longAgo, longAgo.plusSeconds(3600), reason(WHY)).body();

    assertThat(told.path("positions")).isEmpty();
    assertThat(Instant.parse(told.path("keptFrom").asString())).isAfter(longAgo);
  }

  private void report(String unit, int offsetSeconds, double lat) {
    Device.of(dispatcher, "gueliz", unit).tell(now.plusSeconds(offsetSeconds), lat, -8.0155);
  }

  private static Answer ask(Person who, Instant from, Instant until, String reason) {
    return who.post(
        TRAIL, "{\"from\":\"%s\",\"until\":\"%s\",\"reason\":%s}".formatted(from, until, reason));
  }

  private static String reason(String words) {
    return "{\"code\":\"supervision\",\"words\":\"%s\"}".formatted(words);
  }

  private JsonNode latestLook() {
    return supervisor
        .post(ROOM + "/history/looks", "{\"reason\":{\"code\":\"supervision\"}}")
        .body()
        .path("looks")
        .path(0);
  }
}
