package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
  private static final String PLACE = "'place':{'lat':31.635,'lon':-8.01}";

  private final Person dispatcher = Person.signedIn("s.idrissi");

  @Test
  void aCallBecomesAnIncidentThatAUnitReachesAndTheRoomCloses() {
    long call = take("'caller':{'number':'0522 11 11 01','name':'Amina'}");
    long incident = open("'call':%d,'text':'two men with knives',".formatted(call));

    assertThat(dispatcher.command("send-units", of(incident) + ",'units':['D7']").status())
        .isEqualTo(200);
    for (String progress : new String[] {"acknowledged", "en-route", "on-scene", "cleared"}) {
      report(incident, "D7", progress);
    }
    Person.Answer closed =
        dispatcher.command("close-incident", of(incident) + ",'closingCode':'arrest'");

    var seen =
        dispatcher
            .get(
                "/api/rooms/gueliz/incidents/" + incident + "?atLeast=" + closed.body().path("seq"))
            .body();
    assertThat(seen.path("state").asString()).isEqualTo("closed");
    assertThat(seen.path("calls").toString()).isEqualTo("[" + call + "]");
    assertThat(seen.at("/missions/0/progress").asString()).isEqualTo("cleared");
    assertThat(seen.at("/stamps").propertyNames())
        .contains("presented", "answered", "opened", "firstSent", "firstOnScene", "closed");
    assertThat(seen.path("intervals").toString()).contains("presented-to-first-on-scene");
  }

  @Test
  void theSameCommandSentTwiceActsOnceAndAnotherOfItsIdIsRefused() {
    String id = UUID.randomUUID().toString();
    Person.Answer first = dispatcher.command("gueliz", id, "take-call", "");

    Person.Answer again = dispatcher.command("gueliz", id, "take-call", "");
    Person.Answer other =
        dispatcher.command("gueliz", id, "take-call", "'caller':{'name':'Somebody else'}");

    assertThat(again.body().path("repeated").asBoolean()).isTrue();
    assertThat(again.body().path("seq")).isEqualTo(first.body().path("seq"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("id-reused");
  }

  @Test
  void theSecondToSendAUnitIsToldWhoWasFaster() {
    long mine = open("");
    long yours = open("");
    dispatcher.command("send-units", of(mine) + ",'units':['D6']");

    Person.Answer refused =
        Person.signedIn("y.benali").command("send-units", of(yours) + ",'units':['D6']");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("unit-on-mission");
    assertThat(refused.body().path("by").asString()).isEqualTo("s.idrissi");
    assertThat(refused.body().path("field").asString()).isEqualTo("units");
    dispatcher.command("recall-unit", of(mine) + ",'unit':'D6'");
  }

  @Test
  void refusalsSpeakTheLanguageOfTheCaller() {
    Person.Answer arabic =
        dispatcher.send(
            "/api/rooms/nowhere/board",
            request -> request.header("Accept-Language", "ar-MA").GET());
    Person.Answer french =
        dispatcher.send(
            "/api/rooms/nowhere/board",
            request -> request.header("Accept-Language", "fr-FR,en;q=0.5").GET());

    assertThat(arabic.body().path("title").asString()).isEqualTo("قاعة غير معروفة");
    assertThat(french.body().path("title").asString()).isEqualTo("Salle inconnue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          open-incident   | 'nature':'robbery','place':{'lat':123,'lon':-8}                  | place.lat
          open-incident   | 'nature':'robbery','place':{'lon':-8}                            | place.lat
          open-incident   | 'nature':'robbery'                                               | place
          open-incident   | 'place':{'lat':31,'lon':-8}                                      | nature
          open-incident   | 'nature':'robbery','priority':7,'place':{'lat':31,'lon':-8}      | priority
          report-progress | 'incident':1,'unit':'D1','progress':'on-scene','happenedAt':'2026-11-24T25:61:00Z' | happenedAt
          report-progress | 'incident':1,'unit':'D1','progress':'beamed-up'                  | progress
          report-progress | 'incident':1,'unit':'a/b','progress':'on-scene'                  | unit
          report-progress | 'incident':0,'unit':'D1','progress':'on-scene'                   | incident
          send-units      | 'incident':1,'units':[]                                          | units
          take-call       | 'caller':{'number':'no digit'}                                   | caller.number
          take-call       | 'colour':'blue'                                                  | colour
          fly-away        | 'incident':1                                                     | type
          """)
  void aWrongFieldIsNamed(String type, String fields, String field) {
    Person.Answer answer = dispatcher.command(type, fields);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad-field");
    assertThat(answer.body().path("field").asString()).isEqualTo(field);
  }

  @Test
  void whatTheRoomDoesNotKnowIsRefusedByTheDesk() {
    long incident = open("");

    assertThat(dispatcher.command("send-units", of(incident) + ",'units':['X99']").code())
        .isEqualTo("unknown-unit");
    assertThat(dispatcher.command("send-units", "'incident':987654,'units':['D1']").code())
        .isEqualTo("unknown-incident");
    assertThat(dispatcher.command("open-incident", "'nature':'dragon'," + PLACE).code())
        .isEqualTo("unknown-nature");
    assertThat(dispatcher.command("answer-call", "'call':987654").code()).isEqualTo("unknown-call");
  }

  @Test
  void aCallersNameIsReadFromBesideTheJournalByThoseWhoMay() {
    long call = take("'caller':{'number':'0522 11 11 02','name':'Zineb','words':'at the gate'}");

    var caller = dispatcher.get("/api/rooms/gueliz/calls/" + call).body().path("caller");

    assertThat(caller.path("name").asString()).isEqualTo("Zineb");
    assertThat(caller.path("words").asString()).isEqualTo("at the gate");
    assertThat(dispatcher.get("/api/rooms/gueliz/board").raw().body()).doesNotContain("Zineb");
    assertThat(Person.signedIn("mur").get("/api/rooms/gueliz/calls/" + call).code())
        .isEqualTo("not-allowed");
  }

  private long take(String fields) {
    return dispatcher.command("take-call", fields).body().path("call").asLong();
  }

  private long open(String fields) {
    return dispatcher
        .command("open-incident", fields + "'nature':'robbery'," + PLACE)
        .body()
        .path("incident")
        .asLong();
  }

  private void report(long incident, String unit, String progress) {
    Person.Answer answer =
        dispatcher.command(
            "report-progress",
            of(incident) + ",'unit':'%s','progress':'%s'".formatted(unit, progress));
    assertThat(answer.status()).as(progress).isEqualTo(200);
  }

  private static String of(long incident) {
    return "'incident':" + incident;
  }
}
