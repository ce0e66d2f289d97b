package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.server.serve.SettingsPagesTest.hidden;
import static org.najda.server.serve.SettingsPagesTest.html;
import static org.najda.server.serve.SettingsPagesTest.send;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** In the room {@code changing}: what is changed from a later time on. */
class PlannedChangesTest {
  private static final String CONTACTS = "/settings/changing/list/contacts";
  private static final String PLANNED = "/settings/changing/planned";
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

  private final Person supervisor = Person.signedIn("s.changing");

  private String page(String path) {
    return html(supervisor.get(path));
  }

  private static LocalDateTime inSeconds(long seconds) {
    return LocalDateTime.now(ZONE).plusSeconds(seconds);
  }

  private Person.Answer plan(String code, String number, LocalDateTime from) {
    Map<String, String> form = hidden(page(CONTACTS + "/row"));
    form.putAll(Map.of("code", code, "name_ar", code, "name_fr", code, "name_en", code));
    form.putAll(Map.of("number", number, "from", from.toString()));
    return send(supervisor, CONTACTS + "/row", form);
  }

  private Person.Answer settle(String code, String act) {
    Matcher change =
        Pattern.compile("name=\"key\" value=\"(\\d+)\"")
            .matcher(page(PLANNED).split("added " + code)[1]);
    assertThat(change.find()).isTrue();
    Map<String, String> form = hidden(page(PLANNED));
    form.putAll(Map.of("key", change.group(1), "act", act));
    form.put("command", "settle-" + act + "-" + change.group(1));
    return send(supervisor, PLANNED, form);
  }

  @Test
  void itIsListedWithWhoPlannedItForWhenAndTakesEffectByItself() {
    LocalDateTime from = inSeconds(3);
    assertThat(plan("SOON", "0524000001", from).status()).isEqualTo(302);

    assertThat(page(CONTACTS)).contains("Planned; the change takes effect").doesNotContain("SOON<");
    assertThat(page(PLANNED))
        .contains("Contacts: added SOON")
        .contains("Samira Changing")
        .contains(from.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));

    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!page(CONTACTS).contains("0524000001")) {
      assertThat(System.nanoTime()).as("it never took effect").isLessThan(deadline);
    }
    assertThat(page(PLANNED)).doesNotContain("added SOON");
    assertThat(page("/settings/changing/history")).contains("Samira Changing (planned change ");
  }

  @Test
  void beforeItsTimeItCanBeWithdrawnOrGivenEffect() {
    plan("LATER", "0524000002", inSeconds(86_400));
    plan("NEVER", "0524000003", inSeconds(86_400));

    assertThat(settle("NEVER", "withdraw").status()).isEqualTo(302);
    assertThat(page(PLANNED)).contains("the change will not take effect", "added LATER");
    assertThat(settle("LATER", "apply").status()).isEqualTo(302);

    assertThat(page(CONTACTS)).contains("0524000002").doesNotContain("0524000003");
    assertThat(page(PLANNED)).doesNotContain("added NEVER", "added LATER");
  }

  @Test
  void aTimeThatHasPassedIsRefusedAndWhatWasTypedStays() {
    Person.Answer told = plan("PAST", "0524000004", inSeconds(-60));

    assertThat(told.status()).isEqualTo(409);
    assertThat(html(told))
        .contains("A change is planned for a time that lies ahead")
        .contains("value=\"0524000004\"");
  }

  @Test
  void ofWhatSomebodyChangedMeanwhileThePageSaysSoBeforeItsTime() {
    plan("TWIN", "0524000005", inSeconds(86_400));
    Map<String, String> form = hidden(page(CONTACTS + "/row"));
    form.putAll(Map.of("code", "TWIN", "name_ar", "x", "name_fr", "x", "name_en", "x"));
    form.put("number", "0524000006");
    assertThat(send(supervisor, CONTACTS + "/row", form).status()).isEqualTo(302);

    assertThat(page(PLANNED)).contains("Not possible as things stand: TWIN was changed since");
    assertThat(settle("TWIN", "apply").status()).isEqualTo(302);
    assertThat(page(PLANNED)).contains("enter it again");
    settle("TWIN", "withdraw");
    assertThat(page(CONTACTS)).contains("0524000006").doesNotContain("0524000005");
  }

  @Test
  void onlySupervisorsSeeWhatIsPlanned() {
    assertThat(Person.signedIn("t.changing").get(PLANNED).status()).isEqualTo(403);
    assertThat(Person.signedIn("n.north").get(PLANNED).status()).isEqualTo(404);
  }
}
