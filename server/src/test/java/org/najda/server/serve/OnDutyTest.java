package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OnDutyTest {
  private final Person dispatcher = Person.signedIn("s.idrissi");
  private final Person patrol = Person.signedIn("d1");

  @Test
  void aCrewInDangerIsLocatedAnnouncedTakenOnByNameAndEndedInAWord() {
    assertThat(patrol.command("raise-panic", "'unit':'D2'").code()).isEqualTo("not-allowed");
    Person.Answer raised =
        patrol.command("raise-panic", "'unit':'D1','at':{'lat':31.6371,'lon':-8.0093}");
    assertThat(raised.status()).as(raised.raw().body()).isEqualTo(200);

    JsonNode alarm = panic(dispatcher);
    assertThat(alarm.path("unit").asString()).isEqualTo("D1");
    assertThat(unit(dispatcher, "D1").at("/panic/lat").asDouble()).isEqualTo(31.6371);
    dispatcher.command("acknowledge-alarm", "'alarm':" + alarm.path("id").asLong());
    assertThat(panic(patrol).path("acknowledgedBy").asString()).isEqualTo("s.idrissi");

    assertThat(patrol.command("end-panic", "'unit':'D1','end':'safe'").code())
        .isEqualTo("not-allowed");
    Person.Answer ended =
        dispatcher.command("end-panic", "'unit':'D1','end':'safe','remark':'back at the post'");
    assertThat(ended.status()).isEqualTo(200);
    assertThat(panic(dispatcher).isMissingNode()).isTrue();
    assertThat(unit(dispatcher, "D1").has("panic")).isFalse();
  }

  @Test
  void whereNobodyReportedAPanicIsLocatedByThePost() {
    dispatcher.command("raise-panic", "'unit':'A1'");

    JsonNode panic = unit(dispatcher, "A1").path("panic");

    assertThat(panic.path("by").asString()).isEqualTo("s.idrissi");
    assertThat(panic.has("lat")).isTrue();
    dispatcher.command("end-panic", "'unit':'A1','end':'exercise'");
    board(dispatcher)
        .path("alarms")
        .forEach(alarm ->
            dispatcher.command("acknowledge-alarm", "'alarm':" + alarm.path("id").asLong()));
  }

  @Test
  void aCrewLogsOnByItsNumbersWhichTheWallDoesNotShow() {
    Person.Answer on =
        patrol.command("log-on-unit", "'unit':'D1','crew':['7012','7013'],'vehicle':'V01'");
    assertThat(on.status()).as(on.raw().body()).isEqualTo(200);

    assertThat(unit(dispatcher, "D1").at("/logOn/crew/1").asString()).isEqualTo("7013");
    JsonNode onTheWall = unit(Person.signedIn("mur"), "D1").path("logOn");
    assertThat(onTheWall.path("vehicle").asString()).isEqualTo("V01");
    assertThat(onTheWall.has("crew")).isFalse();
    assertThat(
            dispatcher.command("log-on-unit", "'unit':'D2','crew':['7014'],'vehicle':'V01'").code())
        .isEqualTo("vehicle-taken");

    patrol.command("log-off-unit", "'unit':'D1'");
    assertThat(unit(dispatcher, "D1").has("logOn")).isFalse();
  }

  @Test
  void whoCouldBeOfACrewIsToldWithItsOwnPatrolFirstAndWhoIsAboardAnotherLast() {
    JsonNode free = choices("D1");
    assertThat(free.at("/0/person").asString()).isEqualTo("d1");
    assertThat(free.at("/0").has("aboard")).isFalse();

    dispatcher.command("log-on-unit", "'unit':'D2','crew':['d1']");
    JsonNode aboard = choices("D1");
    assertThat(aboard.path(aboard.size() - 1).path("person").asString()).isEqualTo("d1");
    assertThat(aboard.path(aboard.size() - 1).path("aboard").asString()).isEqualTo("D2");
    assertThat(Person.signedIn("mur").get("/api/rooms/gueliz/units/D1/crew-choices").status())
        .isEqualTo(403);

    dispatcher.command("log-off-unit", "'unit':'D2'");
  }

  private JsonNode choices(String unit) {
    return dispatcher.get("/api/rooms/gueliz/units/%s/crew-choices".formatted(unit)).body();
  }

  @Test
  void aStatusOfTheRoomsOwnSaysWhetherTheUnitMayBeSent() {
    dispatcher.command("set-status", "'unit':'D7','status':'breakdown'");

    assertThat(unit(dispatcher, "D7").at("/status/code").asString()).isEqualTo("breakdown");
    assertThat(unit(dispatcher, "D7").path("availability").asString()).isEqualTo("unavailable");
    assertThat(dispatcher.command("set-status", "'unit':'D7','status':'asleep'").code())
        .isEqualTo("unknown-status");
    dispatcher.command("set-availability", "'unit':'D7','availability':'available'");
  }

  @Test
  void aPatrolsTerminalTellsThatItLives() {
    String door = "/api/rooms/gueliz/terminals/%s/heartbeat".formatted(UUID.randomUUID());

    assertThat(patrol.post(door, "{}").status()).isEqualTo(200);
    assertThat(board(dispatcher).path("byRadio").isArray()).isTrue();
  }

  private static JsonNode board(Person person) {
    return person.get("/api/rooms/gueliz/board").body();
  }

  private static JsonNode unit(Person person, String id) {
    for (JsonNode unit : board(person).path("units")) {
      if (unit.path("id").asString().equals(id)) {
        return unit;
      }
    }
    throw new AssertionError("no unit " + id);
  }

  private static JsonNode panic(Person person) {
    for (JsonNode alarm : board(person).path("alarms")) {
      if (alarm.path("kind").asString().equals("panic")) {
        return alarm;
      }
    }
    return board(person).path("none");
  }
}
