package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.call.Call;
import org.najda.core.room.RoomState;
import org.najda.server.room.Room;
import tools.jackson.databind.JsonNode;

/**
 * In room {@code training-gueliz}, where the administrator, its supervisor, is trainer and trainee.
 */
class ExerciseTest {
  private static final String ROOM = "training-gueliz";
  private static final String PATH = "/api/rooms/" + ROOM + "/exercise";

  private final Person trainer = Person.signedIn("admin");

  @BeforeEach
  void makeTheRoom() {
    TrainingRoomTest.make(trainer);
  }

  @AfterEach
  void endWhatIsOpen() {
    move("end");
  }

  @Test
  void inARealRoomNothingCanBePractised() {
    Person supervisor = Person.signedIn("h.tazi");
    String path = "/api/rooms/gueliz/exercise";
    long before = Served.room("gueliz").published().sequence();

    String ring = "{\"id\":\"%s\",\"card\":\"driver\"}".formatted(UUID.randomUUID());
    assertThat(supervisor.post(path, body("one-accident", 1)).code()).isEqualTo("not-for-training");
    assertThat(supervisor.post(path + "/calls", ring).code()).isEqualTo("not-for-training");
    assertThat(supervisor.post(path + "/moves", "{\"move\":\"go-on\"}").code())
        .isEqualTo("not-for-training");
    assertThat(supervisor.get(path).code()).isEqualTo("not-for-training");
    assertThat(Person.signedIn("f.alami").post(path, body("one-accident", 1)).code())
        .as("who is no trainer hears of his role first")
        .isEqualTo("not-allowed");
    assertThat(Served.room("gueliz").published().sequence()).isEqualTo(before);
  }

  @Test
  void callersRingSpeakToWhoAnswersAndAUnitDrivesToThemByItself() {
    JsonNode begun = begin("one-accident", 1);
    assertThat(begun.path("state").asString()).isEqualTo("running");
    assertThat(begun.path("voices")).isEmpty();
    assertThat(put("/pace", "{\"percent\":400}").status()).isEqualTo(200);

    await(state -> findRinging(state).isPresent());
    long call = findRinging(Served.room(ROOM).published()).orElseThrow().id().number();
    command("answer-call", "'call':" + call);
    // The exercise knows of a call a moment after the room does.
    JsonNode voice = Patience.until(() -> exercise().path("voices").valueStream().findFirst());
    assertThat(voice.path("call").asLong()).isEqualTo(call);
    assertThat(voice.path("lines").path(1).path("fr").asString())
        .startsWith("À ")
        .doesNotContain("{place}");

    String place = "'place':{'lat':31.6352,'lon':-8.0163}";
    JsonNode opened =
        command("open-incident", "'call':%d,'nature':'robbery',%s".formatted(call, place));
    long incident = opened.path("incident").asLong();
    String unit = board().at("/units/0/id").asString();
    command("send-units", "'incident':%d,'units':['%s']".formatted(incident, unit));
    await(state ->
        state
            .incidents()
            .get(new IncidentId(incident))
            .findActiveMission(new UnitId(unit))
            .filter(mission -> mission.progress() == Progress.EN_ROUTE)
            .isPresent());

    JsonNode over = move("end").body().path("exercise");
    assertThat(over.path("state").asString()).isEqualTo("ended");
    JsonNode first = over.path("debrief").path(0);
    assertThat(first.path("incident").asLong()).isEqualTo(incident);
    assertThat(first.at("/taken/0/interval").asString()).isEqualTo("presented-to-answered");
    assertThat(first.at("/taken/0/seconds").isNumber()).isTrue();
    assertThat(board().path("calls").valueStream())
        .as("everybody puts the receiver down at the end")
        .noneMatch(one -> one.path("state").asString().equals("ringing"));
  }

  @Test
  void theSameSeedGivesTheSameCallersAndAnotherOneOthers() {
    JsonNode first = begin("quiet-evening", 7).path("cards");
    move("end");
    JsonNode again = begin("quiet-evening", 7).path("cards");
    move("end");
    JsonNode other = begin("quiet-evening", 8).path("cards");

    assertThat(first).hasSize(5).isEqualTo(again).isNotEqualTo(other);
  }

  @Test
  void whilePausedNothingRingsAndTheTrainerMayHaveACallerRingOnce() {
    begin("quiet-evening", 3);
    JsonNode paused = move("pause").body().path("exercise");
    assertThat(paused.path("state").asString()).isEqualTo("paused");
    String wish = "{\"id\":\"%s\",\"card\":\"hoax\"}".formatted(UUID.randomUUID());

    assertThat(trainer.post(PATH + "/calls", wish).body().at("/exercise/rung").asInt())
        .isEqualTo(1);
    assertThat(trainer.post(PATH + "/calls", wish).body().at("/exercise/rung").asInt())
        .isEqualTo(1);

    assertThat(card(exercise(), "hoax").path("rung").asInt()).isEqualTo(1);
    assertThat(exercise().path("elapsedSeconds").asLong())
        .isEqualTo(paused.path("elapsedSeconds").asLong());
    assertThat(move("go-on").body().at("/exercise/state").asString()).isEqualTo("running");
  }

  @Test
  void oneIsOpenAtATimeAndBegunTwiceItBeginsOnce() {
    String body = body("pursuit", 1);
    assertThat(trainer.post(PATH, body).status()).isEqualTo(200);
    assertThat(trainer.post(PATH, body).status()).isEqualTo(200);
    assertThat(trainer.post(PATH, body("pursuit", 1)).code()).isEqualTo("exercise-open");
    move("end");
    assertThat(move("pause").code()).isEqualTo("no-exercise");
    assertThat(trainer.post(PATH, body("no-such", 1)).code()).isEqualTo("bad-field");
    assertThat(put("/pace", "{\"percent\":9000}").code()).isEqualTo("bad-field");
  }

  /** Another one is begun while one is open. */
  static Person.Answer oneTooMany() {
    ExerciseTest test = new ExerciseTest();
    test.makeTheRoom();
    test.begin("pursuit", 1);
    Person.Answer second = test.trainer.post(PATH, body("pursuit", 1));
    test.endWhatIsOpen();
    return second;
  }

  /** What is not there is paused. */
  static Person.Answer noneToPause() {
    ExerciseTest test = new ExerciseTest();
    test.makeTheRoom();
    test.endWhatIsOpen();
    return test.move("pause");
  }

  private JsonNode begin(String scenario, long seed) {
    return trainer.post(PATH, body(scenario, seed)).body().path("exercise");
  }

  private static String body(String scenario, long seed) {
    return "{\"id\":\"%s\",\"scenario\":\"%s\",\"seed\":%d}"
        .formatted(UUID.randomUUID(), scenario, seed);
  }

  private Person.Answer move(String move) {
    return trainer.post(PATH + "/moves", "{\"move\":\"%s\"}".formatted(move));
  }

  private Person.Answer put(String path, String body) {
    return trainer.send(
        PATH + path,
        request ->
            request
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", trainer.token())
                .PUT(BodyPublishers.ofString(body)));
  }

  private JsonNode exercise() {
    return trainer.get(PATH).body().path("exercise");
  }

  private JsonNode board() {
    return trainer.get("/api/rooms/" + ROOM + "/board").body();
  }

  private JsonNode command(String type, String fields) {
    Person.Answer answer = trainer.command(ROOM, UUID.randomUUID().toString(), type, fields);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode card(JsonNode exercise, String key) {
    return exercise
        .path("cards")
        .valueStream()
        .filter(card -> card.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Call> findRinging(RoomState state) {
    for (Call call : state.calls().values()) {
      if (call.state() == Call.State.RINGING) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /** Returns when the room is so. */
  private static void await(Predicate<RoomState> until) {
    Room room = Served.room(ROOM);
    CompletableFuture<Boolean> seen = new CompletableFuture<>();
    Runnable look =
        () -> {
          if (until.test(room.published())) {
            seen.complete(true);
          }
        };
    try (Room.Listening _ = room.listen(_ -> look.run())) {
      look.run();
      seen.orTimeout(30, TimeUnit.SECONDS).join();
    }
  }
}
