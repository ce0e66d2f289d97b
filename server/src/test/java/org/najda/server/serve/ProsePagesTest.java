package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The texts of an edition's chapters, on the pages of those who write and who approve them. */
class ProsePagesTest {
  private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"(\\d+)\"");

  private static final Person WRITER = Person.signedIn("statistique-1");
  private static final Person OTHER = Person.signedIn("statistique-2");
  private static String texts;

  @BeforeAll
  static void an_edition_is_begun() {
    String year = String.valueOf(LocalDate.now(ZoneId.of("Africa/Casablanca")).getYear());
    texts = "/review/" + year + "/0/prose";
    Map<String, String> form = new LinkedHashMap<>();
    form.put("year", year);
    form.put("request", UUID.randomUUID().toString());
    RegisterPagesTest.send(WRITER, "/review/begin", form);
  }

  private static Person.Answer save(Person who, String text, String base, String body) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("base", base);
    form.put("body", body);
    form.put("act", "save");
    return RegisterPagesTest.send(who, texts + text, form);
  }

  private static String page(Person who, String address) {
    Person.Answer answer = who.get(address);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.raw().body();
  }

  private static String base(String text) {
    Matcher base = BASE.matcher(page(WRITER, texts + text));
    assertThat(base.find()).isTrue();
    return base.group(1);
  }

  @Test
  void a_typed_number_is_objected_to_with_its_place_and_a_declared_one_is_not() {
    String typed = page(WRITER, texts + "/complaints/en");
    assertThat(typed).contains("{complaint_files}", "Figures of this chapter");

    save(WRITER, "/complaints/en", base("/complaints/en"), "Of 479 files we know.");
    assertThat(page(WRITER, texts + "/complaints/en"))
        .contains("Line 1, character 4:", "the number “479” is typed by hand")
        .contains("Of 479 files we know.");

    save(
        WRITER,
        "/complaints/en",
        base("/complaints/en"),
        "Of {declared: 479 | source: the report | author: the inspectorate} files we know.");
    assertThat(page(WRITER, texts + "/complaints/en"))
        .doesNotContain("is typed by hand")
        .contains("Declared: 479. Source: the report. Declared by: the inspectorate.");
  }

  @Test
  void who_saves_second_is_told_so_and_keeps_what_he_wrote() {
    String base = base("/health/fr");
    assertThat(save(WRITER, "/health/fr", base, "Un texte.").status()).isEqualTo(302);

    Person.Answer second = save(OTHER, "/health/fr", base, "Un autre texte.");

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.raw().body())
        .contains("statistique-1 saved version 1", "Un autre texte.", "taken out", "added");
    assertThat(save(OTHER, "/health/fr", "1", "Un autre texte.").status()).isEqualTo(302);
  }

  @Test
  void each_version_stays_and_an_earlier_one_can_be_had_again() {
    save(WRITER, "/fleet/ar", base("/fleet/ar"), "النص الأول.");
    save(WRITER, "/fleet/ar", base("/fleet/ar"), "النص الثاني.");

    assertThat(page(WRITER, texts + "/fleet/ar/history"))
        .contains("Version 1", "Version 2", "النص الأول.", "Go back to version 1")
        .contains("Versions of the text: Fleet (العربية)")
        .contains("<ul class=\"changes\" dir=\"rtl\">");
    RegisterPagesTest.send(WRITER, texts + "/fleet/ar/restore", Map.of("version", "1"));
    assertThat(page(WRITER, texts + "/fleet/ar")).contains("النص الأول.");
    assertThat(base("/fleet/ar")).isEqualTo("3");
    assertThat(page(WRITER, texts)).contains("behind another language");
  }

  @Test
  void a_text_is_looked_at_with_the_figures_of_a_day_that_is_chosen() {
    String today = LocalDate.now(ZoneId.of("Africa/Casablanca")).toString();
    assertThat(page(WRITER, texts + "/social/en"))
        .contains("Figures as they were known at the end of " + today);
    String longAgo = "2001-05-01";
    Map<String, String> form = new LinkedHashMap<>();
    form.put("base", base("/social/en"));
    form.put("body", "We keep {entries_made}.");
    form.put("act", "preview");
    form.put("asOf", longAgo);

    Person.Answer looked = RegisterPagesTest.send(WRITER, texts + "/social/en", form);

    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.raw().body())
        .contains("Figures as they were known at the end of " + longAgo)
        .contains("value=\"" + longAgo + "\"")
        .contains("We keep", "missing");
    form.put("asOf", "yesterday");
    assertThat(RegisterPagesTest.send(WRITER, texts + "/social/en", form).status()).isEqualTo(400);
  }

  @Test
  void only_those_who_prepare_write_and_only_those_with_a_part_in_it_read() {
    Person publisher = Person.signedIn("publication-1");

    assertThat(page(publisher, texts + "/crime/ar")).doesNotContain("value=\"save\"");
    assertThat(save(publisher, "/crime/ar", "0", "x").status()).isEqualTo(403);
    assertThat(Person.signedIn("garde-1").get(texts).status()).isEqualTo(404);
    assertThat(Person.stranger().get(texts).status()).as("to the sign-in").isEqualTo(302);
    assertThat(save(WRITER, "/nothing/ar", "0", "x").status()).isEqualTo(404);
    assertThat(WRITER.get("/review/1999/7/prose").status()).isEqualTo(404);
  }

  @Test
  void a_hostile_text_stays_a_text() {
    save(WRITER, "/crime/en", base("/crime/en"), "<script>alert(1)</script> {<b>} ${7*7}");

    assertThat(page(WRITER, texts + "/crime/en"))
        .doesNotContain("<script>alert", "<b>}")
        .contains("&lt;script&gt;alert");
  }
}
