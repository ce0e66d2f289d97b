package org.najda.server.publication;

import java.io.IOException;
import java.util.SequencedMap;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.publication.VersionBooks.Key;
import org.najda.server.review.ReportFolder;
import org.najda.server.review.ReportOptions;
import org.najda.server.store.Database;

/** Writes a kept edition's files for the command line, byte for byte as they are downloaded. */
record EditionOnFile(ReportOptions asked, String name) {

  /**
   * Writes what was computed of it last.
   *
   * @return the exit code
   * @throws BadInput there is no such edition, or nothing was computed of it
   */
  int write() throws IOException {
    EditionId id =
        EditionId.find(name)
            .orElseThrow(() ->
                new BadInput(
                    "--edition: '%s' names no edition; give its year and number, as 2019-0 for"
                            .formatted(name)
                        + " the first one of 2019"));
    ReportFolder folder = ReportFolder.of(asked);
    SequencedMap<String, byte[]> files;
    EditionLife life;
    try (Database database = asked.openStore()) {
      EditionBooks books = new EditionBooks(database.dataSource());
      life = books.load(id);
      files = new VersionBooks(database.dataSource()).files(key(life, books));
    }
    folder.write(files);
    asked.tell(
        "%s, version %d: %s".formatted(id.name(), life.version().getAsInt(), standing(life)));
    return ExitCode.DONE;
  }

  private static Key key(EditionLife life, EditionBooks books) {
    if (life.deeds().isEmpty()) {
      throw new BadInput(
          "--edition: nobody has begun %s; there are: %s"
              .formatted(life.id().name(), names(books)));
    }
    if (life.version().isEmpty()) {
      throw new BadInput(
          "--edition: nothing was computed of %s yet; have it computed on its page, %s"
              .formatted(life.id().name(), life.id().address()));
    }
    return new Key(life.id(), life.version().getAsInt());
  }

  private static String names(EditionBooks books) {
    String names = String.join(", ", books.list().stream().map(each -> each.id().name()).toList());
    return names.isEmpty() ? "none" : names;
  }

  private static String standing(EditionLife life) {
    if (!life.isLocked()) {
      return "a draft, not to be given out";
    }
    return life.embargo() == null ? "locked" : "locked, under embargo until " + life.embargo();
  }
}
