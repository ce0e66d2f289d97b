package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who says nothing is listened to by the room's steps, and every desk sees what was heard. */
class SilentCallsTest {
  private final Person taker = Person.signedIn("h.tazi");
  private final Person chief = Person.signedIn("s.idrissi");

  private JsonNode silent(long call) {
    return chief.get("/api/rooms/gueliz/calls/" + call).body().path("silent");
  }

  private long begun() {
    long call = taker.command("take-call", "'caller':{}").body().path("call").asLong();
    assertThat(taker.command("start-silent-call", "'call':" + call).status()).isEqualTo(200);
    return call;
  }

  @Test
  void theStepsOfTheRoomLeadAndAColleagueSeesWhatWasHeard() {
    long call = begun();

    taker.command("tick-silent-step", "'call':%d,'step':'introduce'".formatted(call));
    taker.command("tick-silent-step", "'call':%d,'step':'listen','sign':'blows'".formatted(call));

    JsonNode seen = silent(call);
    assertThat(seen.at("/steps/0/code").asString()).isEqualTo("introduce");
    assertThat(seen.at("/ticks/1/sign").asString()).isEqualTo("blows");
    assertThat(seen.at("/ticks/1/by").asString()).isEqualTo("h.tazi");
    assertThat(seen.has("result")).isFalse();
    taker.command("answer-silent-call", "'call':" + call);
    assertThat(silent(call).path("result").asString()).isEqualTo("answered");
  }

  @Test
  void aRoomWithoutStepsOfItsOwnHasThoseOfTheProgram() {
    JsonNode steps =
        Person.signedIn("n.north")
            .get("/api/rooms/north/settings")
            .body()
            .at("/response/silentSteps");

    assertThat(steps).isNotEmpty();
    assertThat(steps.get(0).path("text").path("ar").asString()).contains("شرطة النجدة");
    assertThat(steps.findValues("listenFor")).isNotEmpty();
  }

  @Test
  void theSameTickSentTwiceIsOneAndAPatrolFollowsNoSilentCall() {
    long call = begun();
    String fields = "'call':%d,'step':'listen'".formatted(call);

    taker.command("gueliz", "tick-once-" + call, "tick-silent-step", fields);
    taker.command("gueliz", "tick-once-" + call, "tick-silent-step", fields);

    assertThat(silent(call).path("ticks")).hasSize(1);
    assertThat(Person.signedIn("d1").command("start-silent-call", "'call':" + call).code())
        .isEqualTo("not-allowed");
  }
}
