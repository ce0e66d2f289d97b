package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.cli.BadInput;
import org.najda.server.definition.Declared;
import org.najda.server.register.RegistersForTests;

/**
 * An institution adds a register by a file, and a field to one that is there; no code is needed.
 */
class DroppedInRegisterTest {
  @TempDir Path folder;

  private Path own(String name, String text) throws IOException {
    Path file = folder.resolve("registers").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void keys() throws IOException {
    own(
        "keys.yaml",
        """
        register: keys
        version: 1
        label: {ar: سجل المفاتيح, fr: Registre des clés, en: Keys}
        record: {ar: مفتاح, fr: clé, en: key}
        kept-at: office
        card:
          controller: {ar: أ, fr: a, en: a}
          purposes: {ar: أ, fr: a, en: a}
          persons: {ar: أ, fr: a, en: a}
          data: {ar: أ, fr: a, en: a}
          origin: {ar: أ, fr: a, en: a}
          recipients: {ar: أ, fr: a, en: a}
          security: {ar: أ, fr: a, en: a}
          opinion: {ar: أ, fr: a, en: a}
        retention: {period: P1Y, source: {ar: أ, fr: a, en: a}}
        access:
          - {role: clerk, reach: unit, classes: [internal]}
        fields:
          door: {type: text, class: internal, ar: الباب, fr: porte, en: door}
          office: {type: org-unit, class: internal, ar: المكتب, fr: bureau, en: office}
        states:
          out: {ar: خارج, fr: sortie, en: out}
          back: {ar: أعيد, fr: rendue, en: back, last: true}
        acts:
          hand-out: {ar: تسليم, fr: Remettre, en: Hand out, to: out, may: [clerk], needs: [door, office]}
          take-back: {ar: استرجاع, fr: Reprendre, en: Take back, from: [out], to: back, may: [clerk]}
        """);
    own(
        "keys.examples.yaml",
        """
        examples:
          - it: a key goes out and comes back
            zone: Africa/Casablanca
            steps:
              - {at: 2019-03-01T08:00:00Z, by: P1, as: [clerk], do: hand-out, with: {door: "0101", office: s1}}
              - {at: 2019-03-01T09:00:00Z, by: P1, as: [clerk], do: take-back}
            state: back
            values: {door: "0101"}
        """);
  }

  @Test
  void a_register_that_was_dropped_in_is_kept_like_any_other() throws IOException {
    keys();
    try (RegistersForTests server =
        RegistersForTests.start(folder.resolve("data"), Declared.with(folder), "clerk")) {
      assertThat(server.get("/api/registers").toString()).contains("\"register\":\"keys\"");
      var entered =
          server.post(
              "/api/registers/keys/records",
              Map.of(
                  "id", "key-0000-1",
                  "act", "hand-out",
                  "unit", "s1",
                  "at", "2019-03-01T08:00:00Z",
                  "values", Map.of("door", "0101")));
      String record = entered.path("record").asString();
      assertThat(record).isEqualTo("2019-000001");
      assertThat(
              server
                  .post("/api/registers/keys/records/" + record + "/open", Map.of("reason", "test"))
                  .path("values")
                  .path("door")
                  .asString())
          .isEqualTo("0101");
      assertThat(server.page("/registers/keys")).contains("Hand out").contains(record);
      assertThat(server.page("/registers/keys/" + record)).contains("0101").contains("Take back");
    }
  }

  @Test
  void a_flaw_keeps_the_server_from_starting_and_is_told_with_file_and_line() throws IOException {
    keys();
    own("keys.examples.yaml", "examples: 7\n");

    assertThatThrownBy(() -> Declared.with(folder))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("registers/keys.examples.yaml:1: ");
  }
}
