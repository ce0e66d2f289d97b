package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values that nobody sends by intention, in every field of every command and at every door. */
class NastyBodiesTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> NASTY =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "[null]",
          "-1",
          "0",
          "1.5",
          "1e999",
          "123456789012345678901234567890",
          "\"\"",
          "\" \"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"25:61\"",
          "\"-1000000000-01-01T00:00:00Z\"",
          "\"" + "x".repeat(20_000) + "\"",
          "[\"D1\",\"D1\"]");

  // Once for all: each sign-in costs a password hash, and counts against the limit.
  private static final Person PERSON = Person.signedIn("s.idrissi");
  private static final Person ADMIN = Person.signedIn("admin");

  @AfterEach
  void theServerHasTakenNoHarm() {
    assertThat(PERSON.get("/api/health").body().path("status").asString()).isEqualTo("up");
  }

  // Calls and incidents that do not exist, so that nothing of other tests changes.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'type':'take-call','caller':{'number':'1','name':'x','words':'x','place':{'lat':1,'lon':1,'uncertaintyMeters':1}}",
        "'type':'present-call','presentedAt':'2026-05-17T12:00:00Z'",
        "'type':'answer-call','call':9999999",
        "'type':'describe-call','call':9999999,'caller':{'number':'1'}",
        "'type':'end-call','call':9999999",
        "'type':'transfer-call','call':9999999,'to':'15'",
        "'type':'close-call','call':9999999,'outcome':'hoax','text':'x'",
        "'type':'attach-call','call':9999999,'incident':9999999",
        "'type':'open-incident','call':9999999,'nature':'robbery','place':{'lat':1,'lon':1,'source':'map','placeClass':'unknown','uncertaintyMeters':1,'label':'x'},'priority':1,'text':'x'",
        "'type':'move-incident','incident':9999999,'place':{'lat':1,'lon':1}",
        "'type':'change-priority','incident':9999999,'priority':1,'reason':'x'",
        "'type':'add-note','incident':9999999,'text':'x'",
        "'type':'close-incident','incident':9999999,'closingCode':'arrest'",
        "'type':'send-units','incident':9999999,'units':['D1']",
        "'type':'report-progress','incident':9999999,'unit':'D1','progress':'en-route','happenedAt':'2026-05-17T12:00:00Z'",
        "'type':'recall-unit','incident':9999999,'unit':'D1'",
        "'type':'set-availability','unit':'NONE','availability':'available'",
      })
  void everyFieldOfACommandIsTakenOrRefusedWithACode(String fields) {
    JsonNode body = JSON.readTree(("{'id':'x'," + fields + "}").replace('\'', '"'));
    for (String path : leaves(body, "")) {
      for (String nasty : NASTY) {
        if (!path.equals("/id")) {
          ((ObjectNode) body).put("id", UUID.randomUUID().toString());
        }
        assertAnswered(
            PERSON.post("/api/rooms/gueliz/commands", with(body, path, nasty)), path, nasty);
      }
    }
  }

  @Test
  void everyFieldOfAnExchangesEventIsTakenOrRefusedWithACode() {
    String key = key("exchange");
    JsonNode body =
        JSON.readTree(
            """
            {"event":"presented","id":"x","call":"x","at":"2026-05-17T12:00:00Z","line":"19",
             "number":"1","place":{"lat":1,"lon":1,"uncertaintyMeters":1},"recording":"x",
             "position":"x","to":"x"}\
            """);
    assertDoor("/api/telephony/events", "X-Exchange-Key", key, body);
  }

  @Test
  void everyFieldOfAPositionIsTakenOrRefusedWithACode() {
    String key = key("device");
    JsonNode body =
        JSON.readTree(
            """
            {"positions":[{"unit":"D1","at":"2020-05-17T12:00:00Z","lat":1,"lon":1,"speed":1,
             "heading":1,"accuracy":1}]}\
            """);
    assertDoor("/api/positions", "X-Device-Key", key, body);
  }

  private String key(String kind) {
    return ADMIN
        .post("/api/rooms/gueliz/keys", "{\"kind\":\"%s\"}".formatted(kind))
        .body()
        .path("key")
        .asString();
  }

  private void assertDoor(String door, String header, String key, JsonNode body) {
    for (String path : leaves(body, "")) {
      for (String nasty : NASTY) {
        String sent = with(body, path, nasty);
        assertAnswered(
            PERSON.send(
                door,
                r ->
                    r.header(header, key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(sent))),
            path,
            nasty);
      }
    }
  }

  @Test
  void everyFieldOfWhatPeopleSignInWithAndAdministratorsMakeIsRefusedWithACode() {
    String account = "{\"login\":\"h.tazi\",\"name\":\"x\"}";
    for (String path : List.of("/login", "/name")) {
      for (String nasty : NASTY) {
        assertAnswered(
            ADMIN.post("/api/accounts", with(JSON.readTree(account), path, nasty)), path, nasty);
      }
    }
    for (String nasty : List.of("null", "5", "\"a\\u0000b\"", "\"\\ud800\"")) {
      String signIn = with(JSON.readTree("{\"login\":\"n\",\"password\":\"p\"}"), "/login", nasty);
      assertAnswered(Person.stranger().post("/api/session", signIn), "/login", nasty);
      String number = with(JSON.readTree("{\"number\":\"1\"}"), "/number", nasty);
      assertAnswered(ADMIN.post("/api/rooms/gueliz/erasures", number), "/number", nasty);
    }
  }

  private static List<String> leaves(JsonNode node, String path) {
    if (node.isObject()) {
      return node.propertyStream()
          .flatMap(field -> leaves(field.getValue(), path + "/" + field.getKey()).stream())
          .toList();
    }
    return node.isArray() ? leaves(node.get(0), path + "/0") : List.of(path);
  }

  // Text in text: some of the values are nothing that a tree can hold.
  private static String with(JsonNode body, String path, String value) {
    JsonNode copy = body.deepCopy();
    String name = path.substring(path.lastIndexOf('/') + 1);
    JsonNode parent = copy.at(path.substring(0, path.lastIndexOf('/')));
    if (parent instanceof ObjectNode object) {
      object.put(name, "@here@");
    } else {
      return body.toString().replace("[\"D1\"]", "[" + value + "]");
    }
    return copy.toString().replace("\"@here@\"", value);
  }

  private static void assertAnswered(Person.Answer answer, String path, String value) {
    String asked = path + " = " + value.substring(0, Math.min(40, value.length()));
    assertThat(answer.status()).as(asked).isLessThan(500);
    if (answer.status() >= 400) {
      assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
          .as(asked)
          .startsWith("application/problem+json");
      for (String field : List.of("code", "title", "detail")) {
        assertThat(answer.body().path(field).asString()).as(asked).isNotBlank();
      }
    }
  }
}
