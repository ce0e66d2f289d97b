package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.najda.core.RoomId;
import org.najda.core.call.Call;
import org.najda.core.settings.RoomSettings;
import tools.jackson.databind.JsonNode;

/** Room {@code training-gueliz}, made by the administrator, who is its supervisor. */
class TrainingRoomTest {
  private static final String ROOM = "training-gueliz";
  private static final String FLAG = "X-Najda-Training";

  private final Person administrator = Person.signedIn("admin");

  @Test
  void itTakesOverGroundUnitsAndPlansButNobodysNameOrNumber() {
    make(administrator);

    RoomSettings real = Served.room("gueliz").published().settings();
    RoomSettings training = Served.room(ROOM).published().settings();
    assertThat(training.districts()).isEqualTo(real.districts());
    assertThat(training.units()).isEqualTo(real.units());
    assertThat(training.response()).isEqualTo(real.response());
    assertThat(training.name().ar()).startsWith("تدريب").contains(real.name().ar());
    assertThat(training.members())
        .extracting(member -> member.person().value())
        .containsExactly("admin");
    assertThat(training.duty().contacts()).isEmpty();
    assertThat(real.duty().contacts()).isNotEmpty();
  }

  @Test
  void madeTwiceItStaysAsItIs() {
    make(administrator);
    long version = Served.room(ROOM).published().settingsVersion();

    assertThat(make(administrator).status()).isEqualTo(302);

    assertThat(Served.room(ROOM).published().settingsVersion()).isEqualTo(version);
  }

  @Test
  void onlyAnAdministratorMakesOneAndOnlyOfARealRoom() {
    assertThat(make(Person.signedIn("h.tazi")).status()).isEqualTo(403);
    make(administrator);
    assertThat(make(administrator, ROOM).status()).isEqualTo(404);
  }

  @Test
  void everyAnswerAboutItSaysThatItIsForTrainingAndNoAnswerOfARealRoomDoes() {
    make(administrator);

    Person.Answer board = administrator.get("/api/rooms/" + ROOM + "/board");
    assertThat(board.body().path("training").asBoolean()).isTrue();
    assertThat(board.raw().headers().firstValue(FLAG)).contains("true");
    Person.Answer refusal = administrator.command(ROOM, "t-1", "answer-call", "'call':999");
    assertThat(refusal.status()).isGreaterThanOrEqualTo(400);
    assertThat(refusal.raw().headers().firstValue(FLAG)).contains("true");
    Person.Answer page = administrator.get("/settings/" + ROOM);
    assertThat(page.raw().headers().firstValue(FLAG)).contains("true");
    assertThat(page.raw().body()).contains("data-training=\"Training\"", "training-band");

    Person.Answer real = Person.signedIn("h.tazi").get("/api/rooms/gueliz/board");
    assertThat(real.body().path("training").asBoolean()).isFalse();
    assertThat(real.raw().headers().firstValue(FLAG)).isEmpty();
    assertThat(Person.signedIn("h.tazi").get("/settings/gueliz").raw().body())
        .doesNotContain("data-training", "training-band");
  }

  @Test
  void whatIsDoneThereLeavesTheRealRoomAsItWas() {
    make(administrator);
    Iterable<Call> before = Served.room("gueliz").published().calls().values();

    JsonNode taken = administrator.command(ROOM, "t-2", "take-call", "").body();

    assertThat(taken.path("call").asLong()).isPositive();
    assertThat(Served.room("gueliz").published().calls().values())
        .containsExactlyElementsOf(before);
    assertThat(Person.signedIn("h.tazi").get("/api/rooms/" + ROOM + "/board").status())
        .as("a real room's supervisor is nobody there until he is named")
        .isEqualTo(404);
  }

  @Test
  void noExchangeRingsThere() {
    make(administrator);

    assertThat(administrator.post("/api/rooms/" + ROOM + "/keys", "{\"kind\":\"exchange\"}").code())
        .isEqualTo("bad-field");
  }

  @Test
  void aRoomIsForTrainingByItsId() {
    assertThat(new RoomId("west").training()).isEqualTo(new RoomId("training-west"));
    assertThat(new RoomId("training-west").isTraining()).isTrue();
    assertThat(new RoomId("west").isTraining()).isFalse();
  }

  static Person.Answer make(Person who) {
    return make(who, "gueliz");
  }

  private static Person.Answer make(Person who, String room) {
    return who.send(
        "/settings/training",
        request ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", who.token())
                .POST(BodyPublishers.ofString("room=" + room)));
  }
}
