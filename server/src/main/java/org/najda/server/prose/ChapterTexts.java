package org.najda.server.prose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Label;
import org.najda.registers.prose.Prose;
import org.najda.registers.prose.ProseBook;
import org.najda.registers.prose.Tongue;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
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

  /**
   * The text of an address.
   *
   * @throws ProblemException no such chapter is declared, or it is no language
   */
  Key getKey(EditionId edition, String chapter, String language) {
    return Tongue.find(language)
        .filter(tongue -> definitions.findChapter(chapter).isPresent())
        .map(tongue -> new Key(edition, chapter, tongue))
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  /** What the chapter of a text is called. */
  Label label(Key key) {
    return definitions.findChapter(key.chapter()).orElseThrow().label();
  }

  /** The texts of an edition as they stood at a moment: what is printed and what is objected to. */
  public ProseBook book(EditionId edition, Instant at) {
    ProseBook book = definitions.prose();
    for (Map.Entry<Key, Version> text : latest(edition, at).entrySet()) {
      Key key = text.getKey();
      Version latest = text.getValue();
      if (latest.number() > 0 || !latest.body().equals(declared(key))) {
        book = book.with(key.chapter(), Prose.read(key.tongue(), latest.body()));
      }
    }
    return book;
  }

  private String declared(Key key) {
    return definitions.prose().of(key.chapter(), key.tongue()).source();
  }

  /** The text as it stands. */
  Version latest(Key key) {
    return Objects.requireNonNull(latest(key.edition()).get(key));
  }

  /** All texts of an edition as they stand. */
  Map<Key, Version> latest(EditionId edition) {
    return latest(edition, LATER);
  }

  /**
   * At a moment, read at once: what nobody saved in the edition is the text of the one before;
   * where nobody wrote one, the declared text.
   */
  private Map<Key, Version> latest(EditionId edition, Instant at) {
    Map<Key, Version> texts = new LinkedHashMap<>();
    for (Chapter chapter : definitions.chapters()) {
      for (Tongue tongue : Tongue.values()) {
        Key key = new Key(edition, chapter.key(), tongue);
        texts.put(key, first(declared(key)));
      }
    }
    jdbc.sql(
            """
            SELECT DISTINCT ON (chapter, language) * FROM chapter_prose
            WHERE (year, number) <= (:year, :number) AND written_at <= :at
            ORDER BY chapter, language, year DESC, number DESC, version DESC
            """)
        .param("year", edition.year())
        .param("number", edition.number())
        .param("at", utc(at))
        .query(row -> {
          Tongue tongue = Tongue.find(row.getString("language")).orElseThrow();
          boolean isOwn = edition.equals(new EditionId(row.getInt("year"), row.getInt("number")));
          texts.replace(
              new Key(edition, row.getString("chapter"), tongue),
              isOwn ? version(row) : first(row.getString("body")));
        });
    return texts;
  }

  /** What an edition begins with. */
  private static Version first(String body) {
    return new Version(0, body, null, null);
  }

  /** All versions, that which it began with first. */
  List<Version> list(Key key) {
    List<Version> versions = new ArrayList<>();
    versions.add(first(before(key)));
    versions.addAll(
        jdbc.sql(
                """
                SELECT version, body, author, written_at FROM chapter_prose
                WHERE year = :year AND number = :number AND chapter = :chapter AND language = :language
                ORDER BY version
                """)
            .params(named(key))
            .query((row, number) -> version(row))
            .list());
    return versions;
  }

  /** The text of the edition before; where nobody wrote one, the declared text. */
  private String before(Key key) {
    return jdbc.sql(
            """
            SELECT body FROM chapter_prose
            WHERE (year, number) < (:year, :number) AND chapter = :chapter AND language = :language
            ORDER BY year DESC, number DESC, version DESC LIMIT 1
            """)
        .params(named(key))
        .query(String.class)
        .optional()
        .orElseGet(() -> declared(key));
  }

  private static Map<String, ?> named(Key key) {
    return Map.of(
        "year", key.edition().year(),
        "number", key.edition().number(),
        "chapter", key.chapter(),
        "language", key.tongue().code());
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
                .params(named(key))
                .param("version", base + 1)
                .param("body", body)
                .param("author", author)
                .param("at", utc(at))
                .update()
            == 1;
  }
}
