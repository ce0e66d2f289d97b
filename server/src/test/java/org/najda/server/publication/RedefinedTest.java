package org.najda.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.registers.declaration.Definitions;
import org.najda.server.definition.Declared;

/** What is counted otherwise than it was published says so by a version of its own. */
class RedefinedTest {
  @TempDir Path folder;

  @Test
  void a_revised_edition_is_not_approved_while_a_definition_changed_under_its_old_version()
      throws Exception {
    try (KeptEditions kept = new KeptEditions(folder.resolve("data"));
        Computing published = kept.computing(Declared.shipped(), List.of());
        Computing changed = kept.computing(changed("P6M", ""), List.of());
        Computing versioned =
            kept.computing(
                changed("P6M", "    version: 2\n    since: \"2020-01-01\"\n"), List.of())) {
      EditionId first = kept.begin(2019);
      assertThat(kept.compute(published, first).objections()).isEmpty();
      kept.lock(first);
      EditionId revised = kept.begin(2019);

      assertThat(kept.compute(published, revised).objections()).isEmpty();
      assertThat(kept.compute(changed, revised).objections())
          .extracting(each -> each.place() + ": " + each.sentence().en())
          .containsExactly(
              "cases_cleared_in_12_months: The definition changed since it was published, and its"
                  + " version is still 1. Raise the indicator’s version, and say since when.");
      assertThat(kept.compute(versioned, revised).objections()).isEmpty();
    }
  }

  /** The shipped definitions, but for how long a cohort is followed. */
  private Definitions changed(String within, String more) throws Exception {
    Path own = folder.resolve(within + more.length()).resolve("indicators");
    Files.createDirectories(own);
    String crime = Files.readString(Path.of("../definitions/indicators/crime.yaml"));
    Files.writeString(
        own.resolve("crime.yaml"),
        crime.replace("    within: P12M\n", "    within: " + within + "\n" + more));
    return Declared.with(own.getParent());
  }
}
