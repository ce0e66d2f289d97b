package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class SightTest {
  private static final String OPEN =
      "'nature':'robbery','place':{'lat':31.636,'lon':-8.009},'text':'words of the caller'";

  private static final String[] STAFF = {"s.idrissi", "f.alami", "y.benali", "h.tazi"};

  private final Person dispatcher = Person.signedIn("s.idrissi");
  private final Person patrol = Person.signedIn("d1");

  @AfterEach
  void freeTheUnit() {
    for (JsonNode unit : units(dispatcher)) {
      if (unit.path("id").asString().equals("D1") && unit.has("incident")) {
        dispatcher.command(
            "recall-unit", "'unit':'D1','incident':" + unit.path("incident").asLong());
      }
    }
  }

  @Test
  void aPatrolSeesItsOwnUnitAndMissionOnly() {
    long other = open();
    long own = open();
    dispatcher.command("send-units", "'incident':%d,'units':['D1']".formatted(own));

    JsonNode board = board(patrol);

    assertThat(board.path("incidents")).hasSize(1);
    assertThat(board.at("/incidents/0/id").asLong()).isEqualTo(own);
    assertThat(board.path("calls")).isEmpty();
    assertThat(board.path("units")).hasSize(1);
    assertThat(patrol.get("/api/rooms/gueliz/incidents/" + other).code())
        .isEqualTo("unknown-incident");
  }

  @Test
  void aPatrolReportsForItsOwnUnitOnly() {
    long own = open();
    dispatcher.command("send-units", "'incident':%d,'units':['D1','D2']".formatted(own));

    assertThat(patrol.command("report-progress", progress(own, "D1")).status()).isEqualTo(200);
    assertThat(patrol.command("report-progress", progress(own, "D2")).code())
        .isEqualTo("not-allowed");
    assertThat(
            patrol
                .command("close-incident", "'incident':%d,'closingCode':'arrest'".formatted(own))
                .code())
        .isEqualTo("not-allowed");
    dispatcher.command("recall-unit", "'unit':'D2','incident':" + own);
  }

  @Test
  void alarmsAreForWhoeverWorksAtADesk() {
    assertThat(board(dispatcher).path("alarms").isArray()).isTrue();
    assertThat(dispatcher.command("acknowledge-alarm", "'alarm':999").code())
        .isEqualTo("unknown-alarm");
    assertThat(patrol.command("acknowledge-alarm", "'alarm':999").code()).isEqualTo("not-allowed");
  }

  @Test
  void aWallboardChangesNothingAndHoldsNothingOfACaller() {
    dispatcher.command("take-call", "'caller':{'number':'0661 00 00 09','name':'Karima'}");
    Person wall = Person.signedIn("mur");

    assertThat(wall.command("take-call", "").code()).isEqualTo("not-allowed");
    assertThat(board(dispatcher).toString()).contains("numberKey");
    assertThat(board(wall).toString()).doesNotContain("numberKey", "Karima");
  }

  @Test
  void aWallboardNamesNobodyNeitherOnItsBoardNorInItsStream() throws Exception {
    Person wall = Person.signedIn("mur");
    long before = board(wall).path("seq").asLong();
    long incident = open();
    dispatcher.command("send-units", "'incident':%d,'units':['D5']".formatted(incident));
    dispatcher.command("recall-unit", "'incident':%d,'unit':'D5'".formatted(incident));

    assertThat(board(wall).at("/incidents/0/id").asLong()).isPositive();
    assertThat(board(dispatcher).toString()).contains("s.idrissi");
    assertThat(board(wall).toString()).doesNotContain(STAFF);
    try (StreamReader stream = StreamReader.open(wall, "?after=" + before)) {
      for (String type : List.of("incident-opened", "units-sent", "unit-recalled")) {
        JsonNode told = stream.await("journal");
        assertThat(told.path("type").asString()).isEqualTo(type);
        assertThat(told.toString()).doesNotContain(STAFF);
      }
    }
    assertThat(wall.get("/api/rooms/gueliz/incidents/" + incident).code()).isEqualTo("not-allowed");
    assertThat(wall.get("/api/rooms/gueliz/levels").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "board",
        "events",
        "settings",
        "incidents/1",
        "incidents/1/recommendation",
        "calls/1",
        "ways",
        "duplicates?lat=31&lon=-8",
        "places/nearest?lat=31&lon=-8"
      })
  void whoIsNoMemberIsNotToldThatARoomExists(String address) {
    Person stranger = Person.signedIn("n.north");

    Person.Answer theirs = stranger.get("/api/rooms/gueliz/" + address);
    Person.Answer none = stranger.get("/api/rooms/no-such/" + address);

    assertThat(theirs.status()).isEqualTo(404);
    assertThat(theirs.body().toString().replace("gueliz", "no-such"))
        .isEqualTo(none.body().toString());
  }

  @Test
  void aCommandToAnotherRoomChangesNothingThere() {
    List<Long> before = calls();

    Person.Answer answer = Person.signedIn("n.north").command("take-call", "");

    assertThat(answer.code()).isEqualTo("unknown-room");
    // Not the number of the last event: a time that runs out there adds one whenever it likes.
    assertThat(before).containsAll(calls());
  }

  private List<Long> calls() {
    return board(dispatcher)
        .path("calls")
        .valueStream()
        .map(call -> call.path("id").asLong())
        .toList();
  }

  @Test
  void onlyASupervisorSeesWhoWorksInTheRoom() {
    JsonNode seen = Person.signedIn("h.tazi").get("/api/rooms/gueliz/settings").body();
    JsonNode hidden = dispatcher.get("/api/rooms/gueliz/settings").body();

    assertThat(seen.path("members").toString()).contains("f.alami");
    assertThat(hidden.has("members")).isFalse();
    assertThat(hidden.at("/response/rules/acknowledgeWithin").asDouble()).isEqualTo(60.0);
    assertThat(hidden.path("version").asLong()).isEqualTo(1);
  }

  @Test
  void theRecommendationRanksByRoadAndSaysWhy() {
    long incident = open();

    JsonNode answer =
        dispatcher.get("/api/rooms/gueliz/incidents/%d/recommendation".formatted(incident)).body();

    assertThat(answer.path("answer").asString()).hasSize(64);
    assertThat(answer.path("plan").asString()).isEqualTo("robbery");
    List<Double> seconds =
        answer
            .path("ranked")
            .valueStream()
            .map(unit -> unit.path("etaSeconds").asDouble())
            .toList();
    assertThat(seconds).hasSizeGreaterThan(2).isSorted().allMatch(eta -> eta > 0);
    assertThat(answer.at("/ranked/0/reasons/0/code").asString()).isEqualTo("travel-time");
    assertThat(answer.at("/ranked/0/basis").asString()).isIn("fresh", "last-known", "post");
  }

  @Test
  void whatADispatchRestedOnCanBeReadAfterwards() {
    long incident = open();
    Person.Answer sent =
        dispatcher.command("send-units", "'incident':%d,'units':['M3']".formatted(incident));
    assertThat(sent.status()).as(sent.raw().body()).isEqualTo(200);

    JsonNode evidence = evidence(incident);
    assertThat(evidence.path("plan").asString()).isEqualTo("robbery");
    assertThat(evidence.path("best").size()).isGreaterThan(2);
    JsonNode whole =
        dispatcher
            .get("/api/rooms/gueliz/answers/" + evidence.path("answerHash").asString())
            .body();
    assertThat(whole.path("plan").asString()).isEqualTo("robbery");
    assertThat(whole.at("/ranked/0/reasons/0/code").asString()).isEqualTo("travel-time");
    String then = "/api/rooms/gueliz/settings/" + evidence.path("settingsVersion").asLong();
    assertThat(dispatcher.get(then).body().at("/response/plans").toString()).contains("robbery");
    assertThat(dispatcher.get(then).body().has("members")).isFalse();

    assertThat(dispatcher.get("/api/rooms/gueliz/settings/99").code()).isEqualTo("not-found");
    assertThat(dispatcher.get("/api/rooms/gueliz/answers/" + "0".repeat(64)).code())
        .isEqualTo("not-found");
    assertThat(dispatcher.get("/api/rooms/gueliz/answers/x").code()).isEqualTo("bad-field");
    dispatcher.command("recall-unit", "'incident':%d,'unit':'M3'".formatted(incident));
  }

  private JsonNode evidence(long incident) {
    String address = "/api/rooms/gueliz/incidents/" + incident;
    return Patience.untilInHistory(() -> dispatcher.get(address).body(), "units-sent")
        .path("evidence");
  }

  @Test
  void anAdministratorSeesWhatTheDailyErasureWouldTake() {
    JsonNode due = Person.signedIn("admin").get("/api/retention").body();

    assertThat(due.path("rooms").toString()).contains("{\"room\":\"gueliz\",\"personalValues\":0");
    assertThat(due.path("positionsBefore").asString()).hasSize(10);
    assertThat(due.path("positionDays")).isEmpty();
    assertThat(dispatcher.get("/api/retention").code()).isEqualTo("not-allowed");
  }

  @Test
  void anIncidentNearbyIsOfferedAsADuplicateAndAPlaceHasItsStreet() {
    long incident = open();

    JsonNode found =
        dispatcher.get("/api/rooms/gueliz/duplicates?lat=31.6361&lon=-8.009&nature=robbery").body();

    assertThat(found.toString()).contains("\"incident\":" + incident);
    assertThat(
            dispatcher
                .get("/api/rooms/gueliz/places/nearest?lat=31.6341&lon=-8.009")
                .body()
                .path("label")
                .asString())
        .isEqualTo("Rue 4");
  }

  @Test
  void aUnitOnItsWayHasAWayToDraw() {
    long incident = open();
    dispatcher.command("send-units", "'incident':%d,'units':['M4']".formatted(incident));

    JsonNode way = way("M4", "");

    assertThat(way.path("line").size()).isGreaterThan(1);
    assertThat(way.path("etaSeconds").asDouble()).isPositive();
    JsonNode ordinary = way("M4", "?drive=ordinary");
    assertThat(ordinary.path("etaSeconds").asDouble())
        .isGreaterThan(way.path("etaSeconds").asDouble());
    assertThat(dispatcher.get("/api/rooms/gueliz/ways?drive=fast").status()).isEqualTo(400);
    assertThat(patrol.get("/api/rooms/gueliz/ways").body().toString()).doesNotContain("M4");
    dispatcher.command("recall-unit", "'incident':%d,'unit':'M4'".formatted(incident));
    assertThat(way("M4", "").isMissingNode()).isTrue();
  }

  private JsonNode way(String unit, String drive) {
    for (JsonNode way : dispatcher.get("/api/rooms/gueliz/ways" + drive).body()) {
      if (way.path("unit").asString().equals(unit)) {
        return way;
      }
    }
    return MissingNode.getInstance();
  }

  private long open() {
    return dispatcher.command("open-incident", OPEN).body().path("incident").asLong();
  }

  private static JsonNode board(Person person) {
    return person.get("/api/rooms/gueliz/board").body();
  }

  private static JsonNode units(Person person) {
    return board(person).path("units");
  }

  private static String progress(long incident, String unit) {
    return "'incident':%d,'unit':'%s','progress':'acknowledged'".formatted(incident, unit);
  }
}
