package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.najda.server.sheet.Sheet;
import org.najda.server.sheet.Sheets;

/** In the room {@code changing}: what others rest on stays as it is. */
class SettingsPagesTest {
  private static final String VEHICLES = "/settings/changing/list/vehicles";

  private final Person supervisor = Person.signedIn("s.changing");

  static String html(Person.Answer answer) {
    return answer.raw().body();
  }

  private String page(String path) {
    Person.Answer answer = supervisor.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return html(answer);
  }

  /** What a form brings along unseen. */
  static Map<String, String> hidden(String html) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher inputs =
        Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"").matcher(html);
    while (inputs.find()) {
      fields.putIfAbsent(inputs.group(1), inputs.group(2));
    }
    return fields;
  }

  private Person.Answer send(String path, Map<String, String> fields) {
    return send(supervisor, path, fields);
  }

  static Person.Answer send(Person who, String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return who.send(
        path,
        request ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", who.token())
                .POST(BodyPublishers.ofString(body)));
  }

  /** A vehicle's form as it is before anything is typed into it. */
  private Map<String, String> form(String code, String name) {
    Map<String, String> fields = hidden(page(VEHICLES + "/row"));
    fields.putAll(Map.of("code", code, "name_ar", name, "name_fr", name, "name_en", name));
    fields.putAll(Map.of("kind", "car", "call_sign", "Atlas"));
    return fields;
  }

  private void add(String code, String name) {
    assertThat(send(VEHICLES + "/row", form(code, name)).status()).isEqualTo(302);
  }

  @Test
  void aChangeStandsInTheListAndInTheVersionsAndCanBeUndone() {
    add("UNDO-1", "Wagon");
    assertThat(page(VEHICLES)).contains("UNDO-1").contains("Wagon");

    String history = page("/settings/changing/history");
    assertThat(history).contains("Vehicles: added UNDO-1").contains("Samira Changing");
    Matcher before = Pattern.compile("name=\"version\"\\s+value=\"(\\d+)\"").matcher(history);
    assertThat(before.find()).isTrue();
    Map<String, String> back = hidden(history);
    back.put("version", before.group(1));
    assertThat(send("/settings/changing/history", back).status()).isEqualTo(302);

    assertThat(page(VEHICLES)).doesNotContain("UNDO-1");
    assertThat(page("/settings/changing/history")).contains("Vehicles: deleted UNDO-1");
  }

  @Test
  void whatAUnitCanDoIsTickedAndANewCodeIsOfferedFromThenOn() {
    String units = "/settings/changing/list/units/row";
    String empty = page(units);
    assertThat(empty).contains("type=\"checkbox\"").contains("value=\"armed\"");
    assertThat(empty).doesNotContain("value=\"diving\"");
    Map<String, String> form = hidden(empty);
    form.putAll(Map.of("id", "DIVE1", "name_ar", "غطاسون", "name_fr", "Plongeurs"));
    form.putAll(Map.of("name_en", "Divers", "kind", "car", "post", "P-GUELIZ"));
    form.put("capabilities", "armed;diving");

    assertThat(send(units, form).status()).isEqualTo(302);

    assertThat(page(units)).contains("value=\"diving\"");
  }

  @Test
  void theSameFormSentTwiceActsOnce() {
    Map<String, String> form = form("TWICE-1", "Wagon");
    assertThat(send(VEHICLES + "/row", form).status()).isEqualTo(302);
    assertThat(send(VEHICLES + "/row", form).status()).isEqualTo(302);

    assertThat(page("/settings/changing/history")).containsOnlyOnce("added TWICE-1");
  }

  @Test
  void whoeverComesSecondIsToldWhoChangedWhatAndLosesNothing() {
    Map<String, String> late = form("LATE-1", "Late wagon");
    add("EARLY-1", "Early wagon");

    Person.Answer told = send(VEHICLES + "/row", late);
    assertThat(told.status()).isEqualTo(409);
    assertThat(html(told))
        .contains("Samira Changing changed: Vehicles: added EARLY-1")
        .contains("value=\"Late wagon\"");

    Map<String, String> again = new LinkedHashMap<>(late);
    again.putAll(hidden(html(told)));
    assertThat(send(VEHICLES + "/row", again).status()).isEqualTo(302);
    assertThat(page(VEHICLES)).contains("EARLY-1").contains("LATE-1");
  }

  @Test
  void whatIsStillNamedStaysAndThePageSaysWhere() {
    String posts = "/settings/changing/list/posts";
    Map<String, String> form = hidden(page(posts + "/row?key=P-GARE"));
    form.put("key", "P-GARE");

    Person.Answer told = send(posts + "/remove", form);

    assertThat(told.status()).isEqualTo(409);
    assertThat(html(told)).contains("still used: Units D3, Units A1");
    assertThat(page(posts)).contains("P-GARE");
  }

  private static Person anotherAdministrator(String login) {
    String account =
        "{\"login\":\"%s\",\"name\":\"First\",\"administrator\":true}".formatted(login);
    Person.Answer made = Person.signedIn("admin").post("/api/accounts", account);
    Person person = Person.stranger();
    String password = made.body().path("password").asString();
    assertThat(person.signIn(login, password).status()).isEqualTo(200);
    return person;
  }

  @Test
  void whoMakesARoomIsItsSupervisorAndTheLastOneCanNotShutHimselfOut() {
    Person admin = anotherAdministrator("first.admin");
    Map<String, String> room = hidden(html(admin.get("/settings/begin")));
    room.putAll(Map.of("id", "alone", "name.ar", "ق", "name.fr", "S", "name.en", "Alone"));
    room.putAll(Map.of("zone", "Africa/Casablanca", "map", "main", "one-district", "on"));
    assertThat(send(admin, "/settings/begin", room).status()).isEqualTo(302);
    assertThat(html(admin.get("/settings/alone"))).contains("What is missing before a first call");

    String users = "/settings/alone/list/users";
    Map<String, String> form = hidden(html(admin.get(users + "/row?key=first.admin")));
    Person.Answer told = send(admin, users + "/remove", form);
    assertThat(told.status()).isEqualTo(409);
    assertThat(html(told)).contains("A room keeps at least one supervisor");
    form.put("roles", "dispatcher");
    assertThat(send(admin, users + "/row", form).status()).isEqualTo(409);
    assertThat(admin.get(users).status()).isEqualTo(200);
  }

  @Test
  void aFaultStandsNextToItsFieldAndWhatWasTypedStays() {
    Map<String, String> form = form("not a code", "Wagon");
    Person.Answer told = send(VEHICLES + "/row", form);

    assertThat(told.status()).isEqualTo(422);
    assertThat(html(told))
        .contains("&quot;not a code&quot; is no code: write 1 to 40 letters")
        .contains("aria-invalid=\"true\"")
        .contains("value=\"Wagon\"");
  }

  @Test
  void whatSomebodyTypesStaysText() {
    add("SCRIPT-1", "<script>alert(1)</script>");
    assertThat(page(VEHICLES))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void aNewPersonGetsAPasswordThatIsShownOnce() {
    String users = "/settings/changing/list/users";
    Map<String, String> form = hidden(page(users + "/row"));
    form.putAll(Map.of("login", "new.person", "name", "New Person", "roles", "dispatcher"));
    assertThat(send(users + "/row", form).status()).isEqualTo(302);

    Matcher password = Pattern.compile("<code>([^<]+)</code>").matcher(page(users));
    assertThat(password.find()).isTrue();
    assertThat(page(users)).doesNotContain(password.group(1)).contains("New Person");
    assertThat(Person.stranger().signIn("new.person", password.group(1)).status()).isEqualTo(200);
  }

  @Test
  void settingsAreForSupervisorsAndNewRoomsForAdministrators() {
    assertThat(Person.signedIn("t.changing").get("/settings/changing").status()).isEqualTo(403);
    assertThat(Person.signedIn("n.north").get("/settings/changing").status()).isEqualTo(404);
    assertThat(supervisor.get("/settings/begin").status()).isEqualTo(403);
    assertThat(Person.signedIn("admin").get("/settings/begin").status()).isEqualTo(200);
    Person.Answer stranger = Person.stranger().get("/settings/changing");
    assertThat(stranger.status()).isEqualTo(302);
    assertThat(stranger.raw().headers().firstValue("Location").orElse("")).endsWith("/");
  }

  @Test
  void everyListShowsItsRowsAndAForm() {
    for (String list : Sheets.ALL.stream().map(Sheet::name).toList()) {
      String path = "/settings/changing/list/" + list;
      Matcher row = Pattern.compile(path + "/row\\?key=([^\"]+)\"").matcher(page(path));
      boolean filled = Files.exists(Path.of("..", "definitions", "room-example", list + ".csv"));
      assertThat(row.find()).as(list).isEqualTo(filled);
      if (filled) {
        String key = row.group(1).replace("&amp;", "&");
        assertThat(page(path + "/row?key=" + key)).contains("<form");
      }
      assertThat(page(path + "/row")).contains("<form");
    }
    assertThat(page("/settings/changing/head")).contains("Africa/Casablanca");
  }
}
