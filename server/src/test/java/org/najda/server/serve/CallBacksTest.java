package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who was cut off stays on everybody's board until he is reached or given up. */
class CallBacksTest {
  private final Person taker = Person.signedIn("h.tazi");
  private final Person chief = Person.signedIn("s.idrissi");

  private JsonNode callBack(long call) {
    return chief.get("/api/rooms/gueliz/calls/" + call).body().path("callBack");
  }

  private long lost() {
    long call =
        taker.command("take-call", "'caller':{'words':'help'}").body().path("call").asLong();
    taker.command("request-call-back", "'call':%d,'why':'lost'".formatted(call));
    return call;
  }

  @Test
  void aColleagueSeesWhoCallsBackAndWhatCameOfIt() {
    long call = lost();

    taker.command("note-try", "'call':%d,'result':'busy'".formatted(call));

    JsonNode seen = callBack(call);
    assertThat(seen.path("owner").asString()).isEqualTo("h.tazi");
    assertThat(seen.path("open").asBoolean()).isTrue();
    assertThat(seen.at("/tries/0/result").asString()).isEqualTo("busy");
    assertThat(seen.at("/tries/0/by").asString()).isEqualTo("h.tazi");
    assertThat(chief.command("take-call-back", "'call':" + call).code())
        .isEqualTo("call-back-taken");
  }

  @Test
  void theSameTrySentTwiceIsOneTry() {
    long call = lost();
    String fields = "'call':%d,'result':'no-answer'".formatted(call);

    taker.command("gueliz", "try-once-" + call, "note-try", fields);
    taker.command("gueliz", "try-once-" + call, "note-try", fields);

    assertThat(callBack(call).path("tries")).hasSize(1);
  }

  @Test
  void aTryInTheFutureIsRefusedAndAPatrolCallsNobodyBack() {
    long call = lost();

    assertThat(
            taker
                .command(
                    "note-try",
                    "'call':%d,'result':'busy','triedAt':'2999-01-01T00:00:00Z'".formatted(call))
                .code())
        .isEqualTo("time-in-future");
    assertThat(Person.signedIn("d1").command("take-call-back", "'call':" + call).code())
        .isEqualTo("not-allowed");
  }
}
