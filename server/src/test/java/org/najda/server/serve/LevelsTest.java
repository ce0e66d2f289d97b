package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the room's service levels are after a call, and who may know them. */
class LevelsTest {
  private static final String PATH = "/api/rooms/gueliz/levels";

  private final Person supervisor = Person.signedIn("h.tazi");

  @Test
  void anAnsweredCallIsCountedAgainstTheRoomsOwnTarget() {
    int before = level("answer").at("/all/n").asInt();
    Person.signedIn("f.alami").command("take-call", "");

    soon(() -> level("answer").at("/all/n").asInt() > before);
    JsonNode answer = level("answer");

    assertThat(answer.path("interval").asString()).isEqualTo("presented-to-answered");
    assertThat(answer.at("/target/withinSeconds").asInt()).isEqualTo(15);
    assertThat(answer.at("/all/aimed")).isEqualTo(answer.at("/all/n"));
    assertThat(answer.at("/all/within").asInt()).isPositive();
  }

  @Test
  void eachPriorityIsMeasuredByTheTargetThatSpeaksOfIt() {
    supervisor.command("open-incident", "'nature':'stabbing','place':{'lat':31.635,'lon':-8.01}");

    soon(() -> level("arrival").at("/byPriority/0/priority").asInt(-1) == 0);
    JsonNode first = level("arrival").at("/byPriority/0");

    assertThat(first.at("/figure/missing").asInt()).isPositive();
    assertThat(first.at("/target/withinSeconds").asInt()).isEqualTo(480);
    assertThat(level("arrival").has("target")).isFalse();
  }

  @Test
  void whatWasEnteredFromACardAfterAnOutageIsToldApart() {
    int before = level("answer").at("/all/late").asInt();
    LocalDateTime rang = LocalDateTime.now(ZoneId.of("Africa/Casablanca")).minusMinutes(20);
    Map<String, String> card = new TreeMap<>();
    card.putAll(Map.of("card", "7001-01", "day", rang.toLocalDate().toString(), "nature", "fight"));
    card.putAll(Map.of("rang", clock(rang), "answered", clock(rang.plusMinutes(1))));
    card.putAll(Map.of("place", "31.6340, -8.0100", "sought", "31.6340, -8.0100"));
    card.put("point", "31.634,-8.01,0,Rue de la Liberté");
    assertThat(SettingsPagesTest.send(supervisor, "/fallback/gueliz/cards", card).status())
        .isEqualTo(302);

    soon(() -> level("answer").at("/all/late").asInt() > before);

    assertThat(level("answer").at("/all/n").asInt()).isGreaterThan(before);
  }

  @Test
  void anArrivalToldByADoubtfulClockIsCountedAndToldApart() {
    Person dispatcher = Person.signedIn("s.idrissi");
    int before = level("arrival").at("/all/doubtful").asInt();
    long call = Person.signedIn("f.alami").command("take-call", "").body().path("call").asLong();
    long incident =
        dispatcher
            .command(
                "open-incident",
                "'call':%d,'nature':'robbery','place':{'lat':31.636,'lon':-8.009}".formatted(call))
            .body()
            .path("incident")
            .asLong();
    String mission = "'incident':%d,'unit':'A1'".formatted(incident);
    dispatcher.command("send-units", "'incident':%d,'units':['A1']".formatted(incident));
    String onScene = mission + ",'progress':'on-scene','doubtful':true";
    assertThat(dispatcher.command("report-progress", onScene).status()).isEqualTo(200);

    soon(() -> level("arrival").at("/all/doubtful").asInt() == before + 1);

    assertThat(level("arrival").at("/all/n").asInt()).isPositive();
    JsonNode detail = supervisor.get("/api/rooms/gueliz/incidents/" + incident).body();
    assertThat(detail.at("/missions/0/doubtful/0").asString()).isEqualTo("on-scene");
    assertThat(detail.path("intervals").valueStream())
        .filteredOn(interval -> interval.path("doubtful").asBoolean())
        .extracting(interval -> interval.path("name").asString())
        .contains("presented-to-first-on-scene", "sent-to-on-scene");
    dispatcher.command("report-progress", mission + ",'progress':'cleared'");
  }

  @Test
  void aHoaxEnteredFromACardIsToldApartFromOneOfToday() {
    int before = level("answer").at("/all/late").asInt();
    long call = Person.signedIn("f.alami").command("take-call", "").body().path("call").asLong();
    Person.signedIn("f.alami").command("close-call", "'call':%d,'outcome':'hoax'".formatted(call));
    LocalDateTime rang = LocalDateTime.now(ZoneId.of("Africa/Casablanca")).minusMinutes(15);
    Map<String, String> card = new TreeMap<>();
    card.putAll(Map.of("card", "7001-02", "day", rang.toLocalDate().toString()));
    card.putAll(Map.of("rang", clock(rang), "answered", clock(rang), "outcome", "hoax"));
    assertThat(SettingsPagesTest.send(supervisor, "/fallback/gueliz/cards", card).status())
        .isEqualTo(302);

    soon(() -> level("answer").at("/all/late").asInt() > before);

    JsonNode withoutIncident =
        level("answer")
            .path("byPriority")
            .valueStream()
            .filter(row -> !row.has("priority"))
            .findFirst()
            .orElseThrow()
            .path("figure");
    assertThat(withoutIncident.path("late").asInt())
        .isPositive()
        .isLessThan(withoutIncident.path("n").asInt());
  }

  private static String clock(LocalDateTime at) {
    return at.format(DateTimeFormatter.ofPattern("HH:mm"));
  }

  @Test
  void theWallMayShowThemAndAPatrolOrAStrangerMayNot() {
    assertThat(Person.signedIn("mur").get(PATH).status()).isEqualTo(200);
    assertThat(Person.signedIn("d1").get(PATH).code()).isEqualTo("not-allowed");
    assertThat(Person.signedIn("n.north").get(PATH).code()).isEqualTo("unknown-room");
    assertThat(supervisor.get(PATH + "?period=century").code()).isEqualTo("bad-field");
  }

  private JsonNode level(String name) {
    for (JsonNode level : supervisor.get(PATH + "?period=hour").body().path("levels")) {
      if (level.path("name").asString().equals(name)) {
        return level;
      }
    }
    throw new AssertionError("no level " + name);
  }

  /** Tables follow the journal within moments. */
  private static void soon(BooleanSupplier seen) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!seen.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
    }
  }
}
