package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TieTest {
  private static final String OPEN = "'nature':'robbery','place':{'lat':31.637,'lon':-8.011}";

  private final Person dispatcher = Person.signedIn("s.idrissi");

  @Test
  void twoThatAreOneGoOnAsOneUntilSomebodyTakesItBack() {
    long call = dispatcher.command("take-call", "").body().path("call").asLong();
    long one = open("'call':%d,".formatted(call));
    long other = open("");

    dispatcher.command("merge-incident", "'incident':%d,'into':%d".formatted(one, other));

    assertThat(incident(one).path("state").asString()).isEqualTo("merged");
    assertThat(incident(one).path("mergedInto").asLong()).isEqualTo(other);
    assertThat(incident(one).path("calls")).isEmpty();
    assertThat(incident(other).at("/calls/0").asLong()).isEqualTo(call);
    Patience.untilInHistory(() -> incident(other), "incident-merged");

    dispatcher.command("undo-merger", "'incident':" + one);
    assertThat(incident(one).path("state").asString()).isEqualTo("open");
    assertThat(incident(one).at("/calls/0").asLong()).isEqualTo(call);
    assertThat(incident(other).path("calls")).isEmpty();
  }

  @Test
  void aCallMovedOutBecomesAnIncidentAndBothKnowOfEachOther() {
    long call = dispatcher.command("take-call", "").body().path("call").asLong();
    long left = open("'call':%d,".formatted(call));

    long split =
        dispatcher
            .command("split-call", "'call':%d,'nature':'assault'".formatted(call))
            .body()
            .path("incident")
            .asLong();

    assertThat(split).isGreaterThan(left);
    assertThat(incident(split).path("nature").asString()).isEqualTo("assault");
    assertThat(incident(split).at("/related/0").asLong()).isEqualTo(left);
    assertThat(incident(left).at("/related/0").asLong()).isEqualTo(split);
    assertThat(incident(left).path("calls")).isEmpty();
  }

  @Test
  void aCallTakerLinksButDoesNotMerge() {
    Person taker = Person.signedIn("f.alami");
    long one = open("");
    long other = open("");
    String both = "'incident':%d,'%s':%d";

    assertThat(taker.command("link-incidents", both.formatted(one, "other", other)).status())
        .isEqualTo(200);
    assertThat(taker.command("merge-incident", both.formatted(one, "into", other)).code())
        .isEqualTo("not-allowed");
  }

  private long open(String fields) {
    return dispatcher.command("open-incident", fields + OPEN).body().path("incident").asLong();
  }

  private JsonNode incident(long number) {
    return dispatcher.get("/api/rooms/gueliz/incidents/" + number).body();
  }
}
