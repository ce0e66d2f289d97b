package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file before the council is shown once to whom it is about, with everybody else masked. */
class ShowingTest {
  private static final String FACTS =
      "Reported by Nadia Garde (garde-2) and by the witness Hamid Idrissi.";

  private final Person secretary = Person.signedIn("bureau-1");

  private String opened() {
    Person.Answer begun =
        RegisterPagesTest.send(
            secretary,
            "/registers/discipline/new",
            Map.of(
                "act", "open-file",
                "unit", "wilaya",
                "-at", RegisterPagesTest.local(Instant.now().minusSeconds(120)),
                "f.service", "station-1",
                "f.officer", "garde-1",
                "f.opened-at", RegisterPagesTest.local(Instant.now().minusSeconds(120)),
                "f.facts", FACTS));
    assertThat(begun.status()).as(begun.raw().body()).isEqualTo(302);
    String to = begun.raw().headers().firstValue("Location").orElseThrow();
    String address = to.substring(to.indexOf("/registers/"));
    RegisterPagesTest.send(secretary, address + "/why", Map.of("reason", "communication"));
    return address;
  }

  @Test
  void he_reads_it_beside_its_keeper_without_the_names_of_others_and_it_is_written_down() {
    String address = opened();
    String showing = address + "/shown-by/communicate";
    assertThat(secretary.get(address).raw().body()).contains(showing);

    String sheet =
        RegisterPagesTest.send(secretary, showing, Map.of("mask", "Hamid Idrissi")).raw().body();

    assertThat(sheet)
        .contains("Shown to Hicham Garde (garde-1).", "<strong>Open a file</strong>")
        .contains("Reported by █████ (█████) and by the witness █████.")
        .doesNotContain("Nadia Garde", "garde-2", "Hamid");
    assertThat(
            RegisterPagesTest.send(
                    Person.signedIn("inspecteur-1"),
                    "/oversight/looks",
                    Map.of(
                        "person", "garde-1",
                        "register", "",
                        "record", "",
                        "from", LocalDate.now().minusDays(1).toString(),
                        "to", LocalDate.now().plusDays(1).toString(),
                        "reason", "who was shown what"))
                .raw()
                .body())
        .contains("File shown to whom it is about");
    assertThat(Person.signedIn("garde-1").get(showing).status())
        .as("never by his own login")
        .isEqualTo(404);
  }

  @Test
  void it_is_shown_once() {
    String address = opened();
    String showing = address + "/shown-by/communicate";
    String now = RegisterPagesTest.local(Instant.now());
    assertThat(
            RegisterPagesTest.send(
                    secretary,
                    address + "/act/communicate",
                    Map.of("-at", now, "f.communicated-at", now))
                .status())
        .isEqualTo(302);

    assertThat(secretary.get(showing).status()).isEqualTo(404);
    assertThat(secretary.get(address).raw().body()).doesNotContain(showing);
  }
}
