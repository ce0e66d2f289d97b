package org.najda.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.najda.registers.definition.Label;
import org.najda.registers.review.Verdict;
import org.najda.server.hash.Hash;
import org.najda.server.review.CountedAs;
import org.najda.server.review.Objection;
import org.najda.server.review.PublishedFigure;
import org.najda.server.review.PublishedTable;
import org.najda.server.review.YearFigure.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What was computed of editions, in the database: figures, objections, files. */
final class VersionBooks {
  private static final String OF_VERSION =
      " WHERE year = :year AND number = :number AND version = :version";

  private final JdbcClient jdbc;

  VersionBooks(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** A version by its number in an edition. */
  record Key(EditionId edition, int version) {}

  void add(Key key, Made made) {
    Version version = made.version();
    SequencedMap<String, byte[]> files = made.files();
    jdbc.sql(
            """
            INSERT INTO edition_version
              (year, number, version, as_of, synthetic, objections, fingerprint)
            VALUES (:year, :number, :version, :asOf, :synthetic, :objections, :fingerprint)
            """)
        .params(named(key))
        .param("asOf", version.asOf())
        .param("synthetic", version.isSynthetic())
        .param("objections", version.objections().size())
        .param("fingerprint", Version.fingerprint(files))
        .update();
    int place = 0;
    for (PublishedFigure figure : version.figures()) {
      add(key, place, figure, made.countedAs().get(place));
      place++;
    }
    place = 0;
    for (Objection objection : version.objections()) {
      add(key, place++, objection);
    }
    place = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      add(key, place++, file.getKey(), file.getValue());
    }
  }

  private void add(Key key, int place, PublishedFigure figure, CountedAs as) {
    jdbc.sql(
            """
            INSERT INTO edition_figure
              (year, number, version, place, indicator, value, origin, verdict,
               definition_version, definition)
            VALUES (:year, :number, :version, :place, :indicator, :value, :origin, :verdict,
                    :definitionVersion, :definition)
            """)
        .params(named(key))
        .param("place", place)
        .param("indicator", figure.indicator())
        .param("value", figure.value(), java.sql.Types.NUMERIC)
        .param("origin", figure.origin().code())
        .param("verdict", figure.verdict().code())
        .param("definitionVersion", as.version())
        .param("definition", as.definition())
        .update();
  }

  private void add(Key key, int place, Objection objection) {
    jdbc.sql(
            """
            INSERT INTO edition_objection (year, number, version, place, about, ar, fr, en)
            VALUES (:year, :number, :version, :place, :about, :ar, :fr, :en)
            """)
        .params(named(key))
        .param("place", place)
        .param("about", objection.place())
        .param("ar", objection.sentence().ar())
        .param("fr", objection.sentence().fr())
        .param("en", objection.sentence().en())
        .update();
  }

  private void add(Key key, int place, String name, byte[] content) {
    jdbc.sql(
            """
            INSERT INTO edition_file (year, number, version, name, place, fingerprint, content)
            VALUES (:year, :number, :version, :name, :place, :fingerprint, :content)
            """)
        .params(named(key))
        .param("name", name)
        .param("place", place)
        .param("fingerprint", Hash.ofContent(content).toString())
        .param("content", content)
        .update();
  }

  Version load(Key key) {
    record Head(LocalDate asOf, boolean synthetic) {}
    Head head =
        of(key, "SELECT as_of, synthetic FROM edition_version")
            .query((row, number) ->
                new Head(row.getObject("as_of", LocalDate.class), row.getBoolean("synthetic")))
            .single();
    return new Version(head.asOf(), head.synthetic(), figures(key), objections(key));
  }

  /** How many objections it was computed with. */
  int countObjections(Key key) {
    return of(key, "SELECT objections FROM edition_version").query(Integer.class).single();
  }

  List<PublishedFigure> figures(Key key) {
    return inOrder(key, "SELECT * FROM edition_figure")
        .query((row, number) ->
            new PublishedFigure(
                row.getString("indicator"),
                row.getBigDecimal("value"),
                Origin.of(row.getString("origin")),
                Verdict.valueOf(row.getString("verdict").toUpperCase(java.util.Locale.ROOT))))
        .list();
  }

  /** What its figures were counted as; nothing of those that were computed before that was kept. */
  List<CountedAs> countedAs(Key key) {
    return inOrder(key, "SELECT * FROM edition_figure")
        .query((row, number) -> countedAs(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<CountedAs> countedAs(ResultSet row) throws SQLException {
    String definition = row.getString("definition");
    return definition == null
        ? Optional.empty()
        : Optional.of(
            new CountedAs(
                row.getString("indicator"), row.getInt("definition_version"), definition));
  }

  private List<Objection> objections(Key key) {
    return inOrder(key, "SELECT * FROM edition_objection")
        .query((row, number) ->
            new Objection(
                row.getString("about"),
                new Label(row.getString("ar"), row.getString("fr"), row.getString("en"))))
        .list();
  }

  /** All files as they were made. */
  SequencedMap<String, byte[]> files(Key key) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    inOrder(key, "SELECT * FROM edition_file")
        .query(row -> {
          files.put(row.getString("name"), row.getBytes("content"));
        });
    return files;
  }

  /** The fingerprints of all files. */
  SequencedMap<String, String> fingerprints(Key key) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    inOrder(key, "SELECT name, fingerprint FROM edition_file")
        .query(row -> {
          files.put(row.getString("name"), row.getString("fingerprint"));
        });
    return files;
  }

  Optional<byte[]> findFile(Key key, String name) {
    return jdbc.sql("SELECT content FROM edition_file" + OF_VERSION + " AND name = :name")
        .params(named(key))
        .param("name", name)
        .query(byte[].class)
        .optional();
  }

  /** What it withholds from readers, as {@link PublishedTable#withheld} names it. */
  SortedSet<String> withheld(Key key) {
    SortedSet<String> withheld = new TreeSet<>();
    for (String table : List.of(PublishedTable.FIGURES, PublishedTable.BREAKDOWNS)) {
      findFile(key, table)
          .ifPresent(file -> withheld.addAll(PublishedTable.read(table, file).withheld()));
    }
    return withheld;
  }

  private StatementSpec of(Key key, String select) {
    return jdbc.sql(select + OF_VERSION).params(named(key));
  }

  private StatementSpec inOrder(Key key, String select) {
    return jdbc.sql(select + OF_VERSION + " ORDER BY place").params(named(key));
  }

  private static Map<String, ?> named(Key key) {
    return Map.of(
        "year", key.edition().year(),
        "number", key.edition().number(),
        "version", key.version());
  }
}
