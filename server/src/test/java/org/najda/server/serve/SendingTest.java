package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.najda.core.UnitId;
import org.najda.core.cover.Spots;
import org.najda.core.dispatch.CoverMove;
import org.najda.core.dispatch.CoverNote;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.server.room.Room;
import tools.jackson.databind.JsonNode;

/** What a room looks at beyond its free units, over HTTP, on the roads of a grid town. */
class SendingTest {
  private static final String COVER = "/api/rooms/gueliz/cover";

  private final Person dispatcher = Person.signedIn("s.idrissi");

  private long open(String nature) {
    Person.Answer answer =
        dispatcher.command(
            "open-incident", "'nature':'%s','place':{'lat':31.635,'lon':-8.01}".formatted(nature));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("incident").asLong();
  }

  private void done(String type, String fields) {
    Person.Answer answer = dispatcher.command(type, fields);
    assertThat(answer.status()).as(type + ": " + answer.body()).isEqualTo(200);
  }

  private static List<String> units(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(row -> row.path("unit").asString())
        .toList();
  }

  @Test
  void aUnitOnAJobThatMayBeBrokenOffIsRankedAndMarkedButNeverSuggested() {
    long vandalism = open("vandalism");
    done("send-units", "'incident':%d,'units':['D3']".formatted(vandalism));
    long robbery = open("robbery");

    JsonNode answer =
        dispatcher.get("/api/rooms/gueliz/incidents/%d/recommendation".formatted(robbery)).body();

    JsonNode marked =
        StreamSupport.stream(answer.path("ranked").spliterator(), false)
            .filter(row -> row.path("unit").asString().equals("D3"))
            .findFirst()
            .orElseThrow();
    assertThat(marked.at("/engagement/kind").asString()).isEqualTo("interruptible");
    assertThat(marked.at("/engagement/incident").asLong()).isEqualTo(vandalism);
    assertThat(answer.path("suggested").toString()).doesNotContain("D3");
    assertThat(units(answer.path("excluded"))).doesNotContain("D3");

    done("interrupt-mission", "'incident':%d,'unit':'D3'".formatted(robbery));
    done("recall-unit", "'incident':%d,'unit':'D3','reason':'over'".formatted(robbery));
    for (long incident : new long[] {robbery, vandalism}) {
      done("close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident));
    }
  }

  @Test
  void coverIsToldByDistrictAndFewerUnitsNeverCoverMore() {
    JsonNode all = dispatcher.get(COVER + "?without=").body();
    assertThat(all.path("withinSeconds").asInt()).isEqualTo(480);
    assertThat(all.path("districts")).isNotEmpty();
    for (JsonNode district : all.path("districts")) {
      assertThat(district.path("leftPercent")).isEqualTo(district.path("nowPercent"));
    }

    JsonNode fewer = dispatcher.get(COVER + "?without=M1,M2,D1").body();

    for (JsonNode district : fewer.path("districts")) {
      assertThat(district.path("leftPercent").asInt())
          .isLessThanOrEqualTo(district.path("nowPercent").asInt());
    }
  }

  @Test
  void whatADispatchLeftOfEachDistrictsCoverStandsInItsEvidence() {
    long vandalism = open("vandalism");
    JsonNode told = dispatcher.get(COVER + "?without=D1").body().path("districts");

    List<DispatchEvidence> kept = new CopyOnWriteArrayList<>();
    try (Room.Listening _ = Served.room("gueliz").listen(Served.sent(kept::add))) {
      done("send-units", "'incident':%d,'units':['D1']".formatted(vandalism));
    }

    List<CoverNote> notes = kept.getFirst().cover();
    assertThat(notes).isNotEmpty().hasSize(told.size());
    for (int i = 0; i < told.size(); i++) {
      CoverNote note = notes.get(i);
      assertThat(note.district()).isEqualTo(told.path(i).path("district").asString());
      assertThat(percent(note.covered(), note)).isEqualTo(told.path(i).path("nowPercent").asInt());
      assertThat(percent(note.left(), note)).isEqualTo(told.path(i).path("leftPercent").asInt());
    }
    done("recall-unit", "'incident':%d,'unit':'D1','reason':'over'".formatted(vandalism));
    done("close-incident", "'incident':%d,'closingCode':'arrest'".formatted(vandalism));
  }

  private static int percent(int spots, CoverNote of) {
    return new Spots.Share(spots, of.spots()).percent();
  }

  @Test
  void theMoveThatWouldMendWhatADispatchLeftStandsInItsEvidenceForThoseWhoMayAsk() {
    Person north = Person.signedIn("n.north");
    // Nobody else stands at their posts.
    JsonNode told = north.get("/api/rooms/north/cover?without=D5,D6,M3,M4").body();
    assertThat(told.has("move")).as(told.toString()).isTrue();
    Person.Answer opened =
        north.command(
            "north",
            UUID.randomUUID().toString(),
            "open-incident",
            "'nature':'robbery','place':{'lat':31.635,'lon':-8.01}");
    long robbery = opened.body().path("incident").asLong();

    List<DispatchEvidence> kept = new CopyOnWriteArrayList<>();
    try (Room.Listening _ = Served.room("north").listen(Served.sent(kept::add))) {
      inNorth(
          north, "send-units", "'incident':%d,'units':['D5','D6','M3','M4']".formatted(robbery));
    }

    DispatchEvidence evidence = kept.getFirst();
    assertThat(evidence.advised())
        .isEqualTo(
            new CoverMove(
                new UnitId(told.at("/move/unit").asString()), told.at("/move/post").asString()));
    for (CoverNote note : evidence.cover()) {
      assertThat(percent(note.moved(), note))
          .isEqualTo(told.at("/move/percent/" + note.district()).asInt());
    }
    for (String unit : List.of("D5", "D6", "M3", "M4")) {
      inNorth(north, "recall-unit", "'incident':%d,'unit':'%s'".formatted(robbery, unit));
    }
    inNorth(north, "close-incident", "'incident':%d,'closingCode':'arrest'".formatted(robbery));
  }

  private static void inNorth(Person north, String type, String fields) {
    Person.Answer answer = north.command("north", UUID.randomUUID().toString(), type, fields);
    assertThat(answer.status()).as(type + ": " + answer.body()).isEqualTo(200);
  }

  @Test
  void whoMayNotAskForAdviceIsToldOfADispatchAndNotWhereOtherUnitsStood() throws Exception {
    Person patrol = Person.signedIn("d1");
    long head = patrol.get("/api/rooms/gueliz/board").body().path("seq").asLong();
    long vandalism = open("vandalism");
    done("send-units", "'incident':%d,'units':['D1']".formatted(vandalism));

    try (StreamReader stream = StreamReader.open(patrol, "?after=" + head)) {
      JsonNode sent = stream.await("journal");
      assertThat(sent.path("type").asString()).isEqualTo("units-sent");
      assertThat(sent.has("evidence")).isFalse();
    }
    assertThat(sending(dispatcher, vandalism).has("evidence")).isTrue();
    assertThat(sending(patrol, vandalism).has("evidence")).isFalse();
    done("recall-unit", "'incident':%d,'unit':'D1','reason':'over'".formatted(vandalism));
    done("close-incident", "'incident':%d,'closingCode':'arrest'".formatted(vandalism));
  }

  private static JsonNode sending(Person who, long incident) {
    String address = "/api/rooms/gueliz/incidents/" + incident;
    return Patience.untilInHistory(() -> who.get(address).body(), "units-sent");
  }

  @Test
  void whoseUnitsAreNoneIsToldSo() {
    assertThat(dispatcher.get(COVER + "?without=no%20unit!").status()).isEqualTo(400);
  }
}
