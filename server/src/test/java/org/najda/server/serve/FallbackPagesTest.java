package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.najda.core.incident.Incident;

/** What was noted on paper is entered afterwards; packs are printed. In the room gueliz. */
class FallbackPagesTest {
  private static final String CARDS = "/fallback/gueliz/cards";
  private static final AtomicInteger NUMBERS = new AtomicInteger(900);
  private static final Pattern POINT =
      Pattern.compile("name=\"point\"[^>]*value=\"([^\"]*)\"", Pattern.DOTALL);

  private final Person callTaker = Person.signedIn("f.alami");
  private final String card = NUMBERS.incrementAndGet() + "-01";

  private static Person.Answer send(Person who, String path, Map<String, String> fields) {
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

  private Map<String, String> noted() {
    Map<String, String> fields = new TreeMap<>();
    fields.putAll(Map.of("card", card, "day", "2026-01-05", "rang", "23:50", "answered", "2351"));
    fields.putAll(Map.of("number", "0612345678", "name", "<b>Amal</b>", "nature", "fight"));
    fields.putAll(Map.of("place", "31.6340, -8.0100", "sought", "31.6340, -8.0100"));
    fields.putAll(Map.of("point", "31.634,-8.01,0,Rue de la Liberté", "words", "two men fight"));
    fields.putAll(Map.of("unit1", "M1", "sent1", "23:55", "onscene1", "0:03", "cleared1", "0030"));
    fields.putAll(Map.of("closed", "00:31", "code", code()));
    return fields;
  }

  private static String code() {
    return Served.room("gueliz").published().settings().response().closingCodes().getFirst().code();
  }

  private Incident entered() {
    for (Incident incident : Served.room("gueliz").published().incidents().values()) {
      var late = incident.opening().late();
      if (late != null && late.card().text().equals(card)) {
        return incident;
      }
    }
    throw new AssertionError("card " + card + " is not entered");
  }

  @Test
  void aCardIsEnteredWithItsTrueTimesOverMidnightAndSaysSoOnTheBoardAndInTheTimeline() {
    assertThat(send(callTaker, CARDS, noted()).status()).isEqualTo(302);

    Incident incident = entered();
    assertThat(incident.stamps().calls().presented().at()).hasToString("2026-01-05T22:50:00Z");
    assertThat(incident.stamps().missions().firstOnScene()).hasToString("2026-01-05T23:03:00Z");
    Person.Answer shown = callTaker.get("/api/rooms/gueliz/incidents/" + incident.id().number());
    assertThat(shown.body().path("late").path("card").asString()).isEqualTo(card);
  }

  @Test
  void theSameCardSentTwiceActsOnceAndAnotherOfItsNumberIsRefused() {
    assertThat(send(callTaker, CARDS, noted()).status()).isEqualTo(302);
    assertThat(send(callTaker, CARDS, noted()).status()).isEqualTo(302);
    Map<String, String> other = noted();
    other.put("words", "something else");

    Person.Answer refused = send(callTaker, CARDS, other);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.raw().body()).contains("was entered before").contains("something else");
    entered();
  }

  @Test
  void whatIsWrongIsSaidWhereItStandsAndNothingTypedIsLost() {
    Map<String, String> wrong = noted();
    wrong.put("onscene1", "23:52");

    Person.Answer refused = send(callTaker, CARDS, wrong);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.raw().body())
        .contains("two men fight", "&lt;b&gt;Amal&lt;/b&gt;", "value=\"23:52\"")
        .doesNotContain("<b>Amal");
  }

  @Test
  void aPlaceIsOfferedForItsWordsAndChosen() {
    Map<String, String> fields = noted();
    fields.remove("point");
    Person.Answer offered = send(callTaker, CARDS, fields);
    assertThat(offered.status()).isEqualTo(422);
    Matcher point = POINT.matcher(offered.raw().body());
    assertThat(point.find()).isTrue();

    fields.put("point", point.group(1));
    assertThat(send(callTaker, CARDS, fields).status()).isEqualTo(302);
    entered();
  }

  @Test
  void theGuidesAreServedAsTheyLieInTheDocs() throws IOException {
    for (String guide : List.of("call-taker.ar", "patrol.fr", "supervisor.en")) {
      Person.Answer page = Person.stranger().get("/guide/" + guide + ".html");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.raw().body())
          .isEqualTo(Files.readString(Path.of("..", "docs", "guides", guide + ".html")));
    }
  }

  @Test
  void aSupervisorPrintsAPackAndACallTakerMayNot() {
    Person supervisor = Person.signedIn("r.bennis");
    Person.Answer pack = send(supervisor, "/fallback/gueliz/print", Map.of());
    assertThat(pack.status()).isEqualTo(200);
    assertThat(pack.raw().body()).contains("Fallback pack", "M1").doesNotContain("<script");
    assertThat(supervisor.get("/fallback/gueliz").raw().body()).contains("NAJDA_FALLBACK_DIR");

    assertThat(send(callTaker, "/fallback/gueliz/print", Map.of()).status()).isEqualTo(403);
    assertThat(callTaker.get("/fallback/gueliz").raw().body()).doesNotContain("NAJDA_FALLBACK_DIR");
    assertThat(Person.stranger().get(CARDS).status()).isEqualTo(302);
  }
}
