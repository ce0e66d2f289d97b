package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stacks, interruptions and back-up over HTTP, as people and a patrol use them. */
class MissionsTest {
  private final Person dispatcher = Person.signedIn("s.idrissi");

  private long open(String nature) {
    return opened(
        dispatcher.command(
            "open-incident", "'nature':'%s','place':{'lat':31.635,'lon':-8.01}".formatted(nature)));
  }

  private static long opened(Person.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("incident").asLong();
  }

  private Person.Answer done(Person who, String type, String fields) {
    Person.Answer answer = who.command(type, fields);
    assertThat(answer.status()).as(type + ": " + answer.body()).isEqualTo(200);
    return answer;
  }

  private JsonNode board(String kind, String id) {
    for (JsonNode one : dispatcher.get("/api/rooms/gueliz/board").body().path(kind)) {
      if (one.path("id").asString().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("no " + id + " among the " + kind);
  }

  private JsonNode incident(long id) {
    return board("incidents", Long.toString(id));
  }

  @Test
  void whatAUnitIsCalledAwayFromStaysOnItsStackAndIsTakenUpAgain() {
    long first = open("vandalism");
    long next = open("vandalism");
    long urgent = open("robbery");
    done(dispatcher, "send-units", of(first) + ",'units':['M2']");
    done(dispatcher, "stack-units", of(next) + ",'units':['M2']");

    done(dispatcher, "interrupt-mission", of(urgent) + ",'unit':'M2'");

    assertThat(board("units", "M2").path("stack").toString())
        .isEqualTo("[%d,%d]".formatted(first, next));
    assertThat(incident(first).at("/missions/0/ended").asString()).isEqualTo("interrupted");
    assertThat(incident(first).at("/waiting/0/cause").asString()).isEqualTo("interrupted");
    done(dispatcher, "reorder-stack", of(next) + ",'unit':'M2','position':1");
    done(dispatcher, "recall-unit", of(urgent) + ",'unit':'M2','reason':'false alarm'");
    done(dispatcher, "start-mission", of(first) + ",'unit':'M2'");
    assertThat(board("units", "M2").path("stack").toString()).isEqualTo("[%d]".formatted(next));
    assertThat(incident(first).at("/missions/1/progress").asString()).isEqualTo("sent");
    done(dispatcher, "unstack-unit", of(next) + ",'unit':'M2'");
    done(dispatcher, "recall-unit", of(first) + ",'unit':'M2'");
  }

  @Test
  void whyAUnitWasRecalledIsReadInTheTimelineByThoseWhoMay() {
    long incident = open("vandalism");
    done(dispatcher, "send-units", of(incident) + ",'units':['M3']");
    done(dispatcher, "recall-unit", of(incident) + ",'unit':'M3','reason':'ill'");

    assertThat(reasonOfRecall(incident)).isEqualTo("ill");
  }

  private String reasonOfRecall(long incident) {
    String address = "/api/rooms/gueliz/incidents/" + incident;
    return Patience.untilInHistory(() -> dispatcher.get(address).body(), "unit-recalled")
        .path("reason")
        .asString();
  }

  @Test
  void whatADispatcherEntersForAUnitIsMarkedByRadio() {
    long incident = open("vandalism");
    done(dispatcher, "send-units", of(incident) + ",'units':['M4']");
    done(dispatcher, "report-progress", of(incident) + ",'unit':'M4','progress':'on-scene'");

    assertThat(incident(incident).at("/missions/0/byRadio").toString()).isEqualTo("[\"on-scene\"]");
    done(dispatcher, "exchange-mission", of(incident) + ",'from':'M4','to':'A1'");
    assertThat(incident(incident).at("/missions/0/ended").asString()).isEqualTo("exchanged");
    done(dispatcher, "resend-mission", of(incident) + ",'unit':'A1'");
    done(dispatcher, "recall-unit", of(incident) + ",'unit':'A1'");
  }

  @Test
  void aUnitOpensAnIncidentWhereItStandsAndAsksForBackUp() {
    long incident = opened(dispatcher.command("open-on-scene", "'unit':'M1','nature':'vandalism'"));

    assertThat(incident(incident).at("/missions/0/selfInitiated").asBoolean()).isTrue();
    assertThat(incident(incident).at("/missions/0/progress").asString()).isEqualTo("on-scene");
    assertThat(incident(incident).at("/place/source").asString()).isEqualTo("unit");
    done(dispatcher, "request-backup", of(incident) + ",'units':2,'urgency':'urgent'");
    JsonNode advice =
        dispatcher.get("/api/rooms/gueliz/incidents/%d/recommendation".formatted(incident)).body();
    assertThat(advice.path("suggested").size()).isGreaterThanOrEqualTo(2);
    done(dispatcher, "withdraw-backup", of(incident));
    assertThat(dispatcher.command("open-on-scene", "'unit':'X99','nature':'vandalism'").code())
        .isEqualTo("unknown-unit");
    done(dispatcher, "report-progress", of(incident) + ",'unit':'M1','progress':'cleared'");
  }

  private static String of(long incident) {
    return "'incident':" + incident;
  }
}
