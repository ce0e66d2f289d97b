package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.room.RoomState;
import tools.jackson.databind.JsonNode;

/** In the room {@code gueliz}, whose supervisor plays what has just been. */
class PlaybackTest {
  private static final String PATH = "/api/rooms/gueliz/playback";
  private static final String WHY = "\"reason\":{\"code\":\"supervision\"}";

  private final Person supervisor = Person.signedIn("h.tazi");
  private final Person taker = Person.signedIn("f.alami");

  @Test
  void anHourIsPlayedAsTheLiveStreamToldIt() {
    Instant from = now();
    long call = taker.command("take-call", "").body().path("call").asLong();
    String fields =
        "'call':%d,'nature':'robbery','place':{'lat':31.6352,'lon':-8.0163}".formatted(call);
    long incident = taker.command("open-incident", fields).body().path("incident").asLong();

    JsonNode played = play(supervisor, from, now()).body();

    assertThat(numbers(played.at("/board/calls"))).doesNotContain(call);
    assertThat(played.at("/board/at").asString()).isLessThanOrEqualTo(from.toString());
    List<JsonNode> frames = played.path("frames").valueStream().toList();
    assertThat(frames)
        .extracting(frame -> frame.path("type").asString())
        .contains("call-presented", "incident-opened");
    JsonNode opened =
        frames.stream()
            .filter(frame -> frame.path("type").asString().equals("incident-opened"))
            .findFirst()
            .orElseThrow();
    assertThat(opened.at("/incidents/0/id").asLong()).isEqualTo(incident);
  }

  @Test
  void theRoadsThatWereClosedThenArePlayedWithWhenTheyWereReopened() {
    Instant from = now();
    long closed = closed("31.6315");
    long reopened = closed("31.6352");
    supervisor.command("lift-restriction", "'restriction':" + reopened);

    JsonNode restrictions = play(supervisor, from, now()).body().path("restrictions");

    assertThat(at(restrictions, closed).at("/restriction/points/0/lat").asDouble())
        .isEqualTo(31.6315);
    assertThat(at(restrictions, closed).has("overAt")).isFalse();
    assertThat(Instant.parse(at(restrictions, reopened).path("overAt").asString()))
        .isAfterOrEqualTo(from);
    supervisor.command("lift-restriction", "'restriction':" + closed);
  }

  private long closed(String lat) {
    return supervisor
        .command(
            "draw-restriction",
            "'outline':'stretch','points':[{'lat':%s,'lon':-8.0155}],'speedPercent':0,"
                    .formatted(lat)
                + "'reason':'roadworks','endsAt':'%s'".formatted(now().plusSeconds(3600)))
        .body()
        .path("restriction")
        .asLong();
  }

  private static JsonNode at(JsonNode restrictions, long id) {
    return restrictions
        .valueStream()
        .filter(one -> one.at("/restriction/id").asLong() == id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMomentBeforeTheRoomWasIsEmptyAndTheRoomStaysAsItIs() {
    RoomState before = Served.room("gueliz").published();
    Instant longAgo = now().minus(Duration.ofDays(400));

    JsonNode played = play(supervisor, longAgo, longAgo.plusSeconds(60)).body();

    assertThat(played.at("/board/calls")).isEmpty();
    assertThat(played.path("frames")).isEmpty();
    assertThat(Served.room("gueliz").published().sequence()).isEqualTo(before.sequence());
  }

  @Test
  void whoPlaysSaysWhyAndTheLookIsKeptWithTheHour() {
    Instant from = now().minusSeconds(3600);
    String interval =
        "\"interval\":{\"from\":\"%s\",\"until\":\"%s\"}".formatted(from, from.plusSeconds(60));
    assertThat(supervisor.post(PATH, "{" + interval + "}").status()).isEqualTo(400);

    play(supervisor, from, from.plusSeconds(60));

    JsonNode look =
        supervisor.post("/api/rooms/gueliz/history/looks", "{" + WHY + "}").body().at("/looks/0");
    assertThat(look.path("what").asString()).isEqualTo("playback");
    assertThat(look.path("person").asString()).isEqualTo("h.tazi");
    assertThat(Instant.parse(look.path("playedFrom").asString())).isEqualTo(from);
  }

  @Test
  void onlyASupervisorPlaysAndNeverMoreThanTwoHoursNorWhatLiesAhead() {
    Instant from = now().minusSeconds(3600);
    assertThat(play(taker, from, from.plusSeconds(60)).code()).isEqualTo("not-allowed");
    assertThat(play(supervisor, from.minusSeconds(86_400), from).code()).isEqualTo("bad-field");
    assertThat(play(supervisor, from, from).code()).isEqualTo("bad-field");
    assertThat(play(supervisor, from, now().plusSeconds(600)).code()).isEqualTo("bad-field");
  }

  private static Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  private static Person.Answer play(Person who, Instant from, Instant until) {
    String interval = "\"interval\":{\"from\":\"%s\",\"until\":\"%s\"}".formatted(from, until);
    return who.post(PATH, "{" + interval + "," + WHY + "}");
  }

  private static List<Long> numbers(JsonNode entities) {
    return entities.valueStream().map(entity -> entity.path("id").asLong()).toList();
  }
}
