package org.najda.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.cli.BadInput;
import org.najda.server.demo.ApiSession.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(Lifecycle.PER_CLASS)
class DemoTest {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final double SPEED = 120;

  private Path dir;
  private Demo demo;
  private HttpClient http;
  private final List<String> told = new ArrayList<>();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    dir = folder;
    Path map = GridMap.write(dir);
    http = HttpClient.newHttpClient();
    demo =
        Demo.start(dir.resolve("data"), new Demo.Wish(0, SPEED, null, map, null, null), told::add);
  }

  @AfterAll
  void stop() {
    demo.close();
    http.close();
  }

  @Test
  void aPersonTakesACallAndFollowsTheFirstRecommendedUnitToTheScene() throws Exception {
    JsonNode file = demoFile();
    String room = file.path("rooms").path(0).asString();
    ApiSession me = user("dispatcher", room);
    JsonNode ringing = await(me, room, board -> find(board, "calls", "state", "ringing"));

    ObjectNode take = ApiSession.command("answer-call");
    take.set("call", ringing.path("id"));
    Answer taken = me.send(room, take);
    assertThat(taken.done()).as(taken.body().toString()).isTrue();

    Answer call = me.get("/api/rooms/" + room + "/calls/" + ringing.path("id").asString());
    JsonNode where = call.body().findPath("place");
    assertThat(where.has("lat")).as("the exchange told where the caller is: %s", call).isTrue();
    ObjectNode open = ApiSession.command("open-incident").put("nature", "fight");
    open.set("call", ringing.path("id"));
    open.putObject("place")
        .put("lat", where.path("lat").asDouble())
        .put("lon", where.path("lon").asDouble())
        .put("placeClass", "public-road");
    Answer opened = me.send(room, open);
    assertThat(opened.done()).as(opened.body().toString()).isTrue();
    JsonNode incident = opened.body().path("incident");

    Answer advice =
        me.get("/api/rooms/" + room + "/incidents/" + incident.asString() + "/recommendation");
    JsonNode first = advice.body().path("ranked").path(0);
    assertThat(first.path("etaSeconds").asDouble()).isPositive();
    ObjectNode send = ApiSession.command("send-units");
    send.set("incident", incident);
    send.putArray("units").add(first.path("unit"));
    Answer sent = me.send(room, send);
    assertThat(sent.done()).as(sent.body().toString()).isTrue();

    JsonNode mission =
        await(me, room, board -> mission(board, incident).filter(m -> m.has("clearedAt")));
    List<Instant> stamps =
        List.of("sentAt", "acknowledgedAt", "enRouteAt", "onSceneAt", "clearedAt").stream()
            .map(stamp -> Instant.parse(mission.path(stamp).asString()))
            .toList();
    assertThat(stamps).isSorted();

    ObjectNode close = ApiSession.command("close-incident").put("closingCode", "settled");
    close.set("incident", incident);
    Answer closed = me.send(room, close);
    assertThat(closed.done()).as(closed.body().toString()).isTrue();
  }

  @Test
  void callsThatNobodyTakesAreSeenThroughBySimulatedStaff() throws Exception {
    String room = demoFile().path("rooms").path(1).asString();
    JsonNode closed =
        await(
            user("supervisor", room),
            room,
            board ->
                find(board, "incidents", "state", "closed")
                    .filter(found -> found.path("openedBy").asString().startsWith("auto-")));
    assertThat(closed.has("closingCode")).isTrue();
    assertThat(told).noneMatch(line -> line.contains("simulation"));
  }

  @Test
  void unitsAreSeenToMoveAlongTheStreets() throws Exception {
    String room = demoFile().path("rooms").path(0).asString();
    JsonNode moving =
        await(
            user("wallboard", room),
            room,
            board ->
                board
                    .path("units")
                    .valueStream()
                    .filter(unit -> unit.path("position").path("speed").asDouble(0) > 1)
                    .findFirst());
    assertThat(moving.path("position").path("basis").asString()).isEqualTo("fresh");
  }

  @Test
  void passwordsLieInAFileThatOnlyItsOwnerReads() throws IOException {
    Path file = dir.resolve("data").resolve("demo.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    JsonNode content = demoFile();
    assertThat(content.path("url").asString()).isEqualTo(demo.url());
    assertThat(content.path("rooms")).hasSize(2);
    assertThat(content.path("users").valueStream().map(user -> user.path("role").asString()))
        .contains("call-taker", "dispatcher", "supervisor", "patrol", "wallboard", "administrator");
  }

  @Test
  void aFolderKeepsTheTownItWasMadeWith() {
    Demo.Wish other = new Demo.Wish(0, 1, 77L, null, null, null);
    assertThatThrownBy(() -> Demo.start(dir.resolve("data"), other, told::add))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("grid.osm");
    assertThatThrownBy(() -> new Demo.Wish(0, 0, null, null, null, null))
        .isInstanceOf(BadInput.class);
  }

  private JsonNode demoFile() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(dir.resolve("data").resolve("demo.json")));
  }

  private ApiSession user(String role, String room) throws IOException {
    JsonNode user =
        demoFile()
            .path("users")
            .valueStream()
            .filter(found -> found.path("role").asString().equals(role))
            .filter(found -> found.path("name").asString().equals(role + "-" + room))
            .findFirst()
            .orElseThrow();
    return new ApiSession(
        http,
        URI.create(demo.url()),
        user.path("name").asString(),
        user.path("password").asString());
  }

  private interface Looked {
    Optional<JsonNode> at(JsonNode board);
  }

  private static JsonNode await(ApiSession who, String room, Looked looked) throws Exception {
    Instant giveUp = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(giveUp)) {
      Answer board = who.get("/api/rooms/" + room + "/board");
      Optional<JsonNode> found = looked.at(board.body());
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(150);
    }
    throw new AssertionError("not seen on the board of " + room);
  }

  private static Optional<JsonNode> find(JsonNode board, String list, String key, String value) {
    return board
        .path(list)
        .valueStream()
        .filter(found -> found.path(key).asString("").equals(value))
        .findFirst();
  }

  private static Optional<JsonNode> mission(JsonNode board, JsonNode incident) {
    return board
        .path("incidents")
        .valueStream()
        .filter(found -> found.path("id").equals(incident))
        .map(found -> found.path("missions").path(0))
        .findFirst();
  }
}
