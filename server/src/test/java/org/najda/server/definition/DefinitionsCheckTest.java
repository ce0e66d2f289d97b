package org.najda.server.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.Najda;

/** What {@code najda definitions check} says. */
class DefinitionsCheckTest {
  private static final String SHIPPED = "../definitions";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int check(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "definitions";
    all[1] = "check";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Najda.run(new PrintWriter(out), new PrintWriter(err), all);
  }

  @Test
  void the_shipped_definitions_are_whole() {
    assertThat(check(SHIPPED)).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("custody, version 3").contains("Nothing is wrong");
  }

  @Test
  void a_flaw_is_told_with_file_line_and_what_to_do() throws IOException {
    Files.createDirectories(folder.resolve("law"));
    Files.writeString(
        folder.resolve("law/custody.yaml"), "topic: custody\nlimits:\n  - basis: flagrancy\n");

    assertThat(check(folder.toString(), "--over", SHIPPED)).isEqualTo(1);
    assertThat(out.toString().lines()).contains("law/custody.yaml:3: 'from' is missing; add it");
  }

  @Test
  void an_institution_lays_its_own_over_the_shipped_ones() throws IOException {
    Files.writeString(
        folder.resolve("roles.yaml"),
        Files.readString(Path.of(SHIPPED, "roles.yaml"))
            + "  chaplain: {ar: مرشد, fr: aumônier, en: chaplain}\n");

    assertThat(check(folder.toString(), "--over", SHIPPED)).isZero();
  }

  @Test
  void a_folder_that_is_not_there_is_bad_input() {
    assertThat(check("no-such-folder")).isEqualTo(3);
    assertThat(err.toString()).contains("no-such-folder: no such folder");
  }
}
