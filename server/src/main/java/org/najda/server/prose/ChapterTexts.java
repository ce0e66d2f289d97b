package org.najda.server.prose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Chapter;
import org.najda.registers.prose.Prose;
import org.najda.registers.prose.ProseBook;
import org.najda.registers.prose.Tongue;
import org.najda.server.publication.EditionId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The texts of editions' chapters in the database, version by version. */
public final class ChapterTexts {
  private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");

  private final JdbcClient jdbc;
  private final Definitions definitions;

  /**
   * @param definitions that declare what a chapter says before anybody edits it
   */
  public ChapterTexts(DataSource database, Definitions definitions) {
    this.jdbc = JdbcClient.create(database);
    this.definitions = definitions;
  }

  /** Which text: a chapter's of an edition, in one language. */
  public record Key(EditionId edition, String chapter, Tongue tongue) {}

  /** Whether a chapter of that name is declared. */
  boolean isThere(Key key) {
    return definitions.chapters().stream().map(Chapter::key).anyMatch(key.chapter()::equals);
  }

  /** The texts of an edition as they stood at a moment: what is printed and what is objected to. */
  public ProseBook book(EditionId edition, Instant at) {
    ProseBook book = definitions.prose();
    for (Chapter chapter : definitions.chapters()) {
      for (Tongue tongue : Tongue.values()) {
        Version latest = list(new Key(edition, chapter.key(), tongue), at).getLast();
        if (latest.number() > 0 || !isDeclared(chapter.key(), tongue, latest)) {
          book = book.with(chapter.key(), Prose.read(tongue, latest.body()));
        }
      }
    }
    return book;
  }

  private boolean isDeclared(String chapter, Tongue tongue, Version version) {
    return definitions.prose().of(chapter, tongue).source().equals(version.body());
  }

  /** The text as it stands. */
  Version latest(Key key) {
    return list(key).getLast();
  }

  /** All versions, that which it began with first. */
  List<Version> list(Key key) {
    return list(key, LATER);
  }

  private List<Version> list(Key key, Instant at) {
    List<Version> versions = new ArrayList<>();
    versions.add(new Version(0, first(key, at), null, null));
    versions.addAll(
        jdbc.sql(
                """
                SELECT version, body, author, written_at FROM chapter_prose
                WHERE year = :year AND number = :number AND chapter = :chapter AND language = :language
                  AND written_at <= :at
                ORDER BY version
                """)
            .param("year", key.edition().year())
            .param("number", key.edition().number())
            .param("chapter", key.chapter())
            .param("language", key.tongue().code())
            .param("at", utc(at))
            .query((row, number) -> version(row))
            .list());
    return versions;
  }

  /** The text of the edition before; where nobody wrote one, the declared text. */
  private String first(Key key, Instant at) {
    return jdbc.sql(
            """
            SELECT body FROM chapter_prose
            WHERE (year, number) < (:year, :number) AND chapter = :chapter AND language = :language
              AND written_at <= :at
            ORDER BY year DESC, number DESC, version DESC LIMIT 1
            """)
        .param("year", key.edition().year())
        .param("number", key.edition().number())
        .param("chapter", key.chapter())
        .param("language", key.tongue().code())
        .param("at", utc(at))
        .query(String.class)
        .optional()
        .orElseGet(() -> definitions.prose().of(key.chapter(), key.tongue()).source());
  }

  /** Whoever saved a text of an edition, with when he did so last. */
  SortedMap<String, Instant> authors(EditionId edition) {
    SortedMap<String, Instant> authors = new TreeMap<>();
    jdbc.sql(
            """
            SELECT author, max(written_at) AS last FROM chapter_prose
            WHERE year = :year AND number = :number GROUP BY author
            """)
        .param("year", edition.year())
        .param("number", edition.number())
        .query(
            (RowCallbackHandler)
                row ->
                    authors.put(
                        row.getString("author"),
                        row.getObject("last", OffsetDateTime.class).toInstant()));
    return authors;
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getInt("version"),
        row.getString("body"),
        row.getString("author"),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }

  /**
   * Adds a version.
   *
   * @param base the version that it was written from
   * @return false where somebody saved another one since: nothing was added
   */
  boolean add(Key key, int base, String body, String author, Instant at) {
    return latest(key).number() == base
        && jdbc.sql(
                    """
                    INSERT INTO chapter_prose
                      (year, number, chapter, language, version, body, author, written_at)
                    VALUES (:year, :number, :chapter, :language, :version, :body, :author, :at)
                    ON CONFLICT DO NOTHING
                    """)
                .param("year", key.edition().year())
                .param("number", key.edition().number())
                .param("chapter", key.chapter())
                .param("language", key.tongue().code())
                .param("version", base + 1)
                .param("body", body)
                .param("author", author)
                .param("at", utc(at))
                .update()
            == 1;
  }
}
