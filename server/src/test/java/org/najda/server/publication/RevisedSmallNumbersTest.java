package org.najda.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.definition.Declared;
import org.najda.server.review.PublishedTable;

/** Attack: a reader subtracts an edition from the one that revises it. */
class RevisedSmallNumbersTest {
  private static final String WOMEN = "persons_presented/sex/female";
  private static final String MEN = "persons_presented/sex/male";

  @TempDir Path folder;

  @Test
  void what_an_edition_withholds_its_revision_does_not_tell() throws Exception {
    try (KeptEditions kept = new KeptEditions(folder.resolve("data"));
        Computing computing = kept.computing(Declared.shipped(), List.of())) {
      String record = kept.open();
      kept.present(record, "female", 4);
      kept.present(record, "male", 7);
      EditionId first = kept.begin(2019);
      kept.compute(computing, first);
      kept.lock(first);
      // One more woman: by itself no number is small any more, and 12 less 7 less 1 is 4.
      kept.present(record, "female", 1);
      EditionId revised = kept.begin(2019);
      kept.compute(computing, revised);

      assertThat(table(kept, first).withheld()).contains(WOMEN, MEN);
      assertThat(table(kept, revised).withheld()).contains(WOMEN, MEN);
      assertThat(verify(kept, revised)).as("and is found as it was published").isEmpty();
    }
  }

  /** What differs of an edition's files from what is stored. */
  private List<String> verify(KeptEditions kept, EditionId id) throws Exception {
    Path edition = Files.createDirectory(folder.resolve("edition"));
    Editions editions = kept.editions();
    for (Map.Entry<String, byte[]> file :
        editions.versions().files(editions.keyOf(editions.get(id))).entrySet()) {
      Files.write(edition.resolve(file.getKey()), file.getValue());
    }
    String data = folder.resolve("data").toString();
    CommandLineRun run =
        CommandLineRun.of("verify", "--data", data, "--edition", edition.toString());
    return run.err().lines().filter(line -> line.contains("edition: ")).toList();
  }

  private static PublishedTable table(KeptEditions kept, EditionId id) {
    Editions editions = kept.editions();
    byte[] file =
        editions
            .versions()
            .findFile(editions.keyOf(editions.get(id)), PublishedTable.BREAKDOWNS)
            .orElseThrow();
    assertThat(new String(file, StandardCharsets.UTF_8)).contains("persons_presented,sex");
    return PublishedTable.read(PublishedTable.BREAKDOWNS, file);
  }
}
