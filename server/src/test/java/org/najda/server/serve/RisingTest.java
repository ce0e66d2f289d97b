package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Somebody's rights are not told in time, nobody on duty at the station or above can act, and the
 * command room learns where, but not of whom.
 */
class RisingTest {
  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

  private final Person chief = Person.signedIn("chef-1");
  private final Person officer = Person.signedIn("garde-2");
  private final Person taker = Person.signedIn("f.alami");

  private static String local(Instant at) {
    return LocalDateTime.ofInstant(at, CASABLANCA).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static String in(int hours) {
    return local(Instant.now().plus(hours, ChronoUnit.HOURS));
  }

  private static void done(Person.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(302);
  }

  private String held() {
    String arrested = local(Instant.now().minus(110, ChronoUnit.MINUTES));
    Map<String, String> fields = new HashMap<>();
    fields.putAll(Map.of("act", "open", "unit", "station-2", "-at", arrested));
    fields.putAll(Map.of("f.surname", "Secretname", "f.first-name", "Test", "f.sex", "male"));
    fields.putAll(Map.of("f.age-class", "adult", "f.basis", "flagrancy", "f.offence", "vol"));
    fields.put("f.arrested-at", arrested);
    Person.Answer answer = RegisterPagesTest.send(officer, "/registers/custody/new", fields);
    done(answer);
    String address = answer.raw().headers().firstValue("Location").orElseThrow();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private Optional<JsonNode> alarm() {
    return alarm(taker, "gueliz");
  }

  private static Optional<JsonNode> alarm(Person person, String room) {
    for (JsonNode alarm : person.get("/api/rooms/" + room + "/board").body().path("alarms")) {
      if (alarm.path("kind").asString().equals("legal-time")
          && alarm.at("/legalTime/station/fr").asString().equals("Deuxième arrondissement")) {
        return Optional.of(alarm);
      }
    }
    return Optional.empty();
  }

  @Test
  void an_alarm_that_nobody_answers_rises_to_the_room_and_lasts_until_something_is_entered() {
    done(
        RegisterPagesTest.send(
            chief,
            "/rosters/station-2",
            Map.of("person", "garde-2", "from", in(20), "to", in(28))));
    done(
        RegisterPagesTest.send(
            chief,
            "/rosters/district-1",
            Map.of("person", "chef-1", "from", in(20), "to", in(28))));
    String record = held();

    soon(() -> alarm().isPresent());
    assertThat(alarm(Person.signedIn("n.north"), "north")).as("not the station's room").isEmpty();
    assertThat(chief.get("/rosters").raw().body()).contains("all rooms", "not here: all rooms");
    JsonNode alarm = alarm().orElseThrow();
    assertThat(alarm.at("/legalTime/register/en").asString()).isEqualTo("Custody register");
    assertThat(alarm.at("/legalTime/deadline/en").asString()).isEqualTo("rights to be told");
    assertThat(alarm.toString()).doesNotContain("Secretname").doesNotContain(record);
    assertThat(taker.command("acknowledge-alarm", "'alarm':" + alarm.path("id").asInt()).status())
        .isEqualTo(200);
    assertThat(alarm()).as("taken on, and still there").isPresent();

    assertThat(officer.get("/registers/custody").raw().body())
        .contains("raised to the command room");
    Map<String, String> rights =
        Map.of("f.rights", "done", "-at", local(Instant.now().minusSeconds(60)));
    done(
        RegisterPagesTest.send(
            officer, "/registers/custody/" + record + "/act/tell-rights", rights));
    soon(() -> alarm().isEmpty());
  }

  @Test
  void only_a_chief_writes_the_roster_and_only_for_those_who_work_there() {
    Map<String, String> duty = Map.of("person", "garde-2", "from", in(2), "to", in(3));

    assertThat(RegisterPagesTest.send(officer, "/rosters/station-2", duty).status()).isEqualTo(403);
    assertThat(officer.get("/rosters/station-1").status()).isEqualTo(404);
    assertThat(RegisterPagesTest.send(chief, "/rosters/station-1", duty).raw().body())
        .contains("Nobody of this number works at this unit on the day the duty begins.");
    Map<String, String> backwards = Map.of("person", "garde-2", "from", in(3), "to", in(2));
    assertThat(RegisterPagesTest.send(chief, "/rosters/station-2", backwards).status())
        .isEqualTo(422);
  }

  @Test
  void a_chief_brings_a_table_for_his_units_and_takes_it_out_again() {
    String rows =
        """
        unit\tperson\tname\tfrom\tto
        \tchef-1\t\t2031-05-04 20:00\t2031-05-05 08:00
        station-2\tgarde-2\t\t04/05/2031 20:00\t05/05/2031 08:00
        wilaya\tdpd-1\t\t2031-05-04 20:00\t2031-05-05 08:00
        """;
    String path = "/rosters/district-1/table";
    assertThat(RegisterPagesTest.send(officer, path, Map.of("table", rows, "dry", "true")).status())
        .isEqualTo(404);

    String checked = brought(path, rows, true);
    assertThat(checked)
        .contains("Nothing is taken up yet. To be added: 2")
        .contains("its roster is not yours to keep");
    assertThat(chief.get("/rosters/station-2").raw().body()).doesNotContain("2031-05-04");
    assertThat(brought(path, rows, false)).contains("Added: 2");
    assertThat(brought(path, rows, false)).contains("Added: 0 — changed: 0 — there before: 2");

    String csv = chief.get("/rosters/station-2/roster.csv").raw().body();
    assertThat(csv)
        .contains("unit,person,name,from,to")
        .contains("station-2,garde-2,Nadia Garde,2031-05-04T20:00,2031-05-05T08:00");
    assertThat(brought("/rosters/station-2/table", csv, true)).contains("To be added: 0");
    assertThat(
            RegisterPagesTest.send(chief, path, Map.of("table", "one,two\n1,2", "dry", "true"))
                .status())
        .isEqualTo(422);
  }

  private String brought(String path, String rows, boolean dry) {
    return RegisterPagesTest.send(chief, path, Map.of("table", rows, "dry", String.valueOf(dry)))
        .raw()
        .body();
  }

  /** The rounds of the server follow within seconds. */
  private static void soon(BooleanSupplier seen) {
    long end = System.nanoTime() + 40_000_000_000L;
    while (!seen.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
