package org.najda.server.directory;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Label;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The directory in the database. */
public final class Directories {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  public Directories(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** The directory as it is stored now, with its past. */
  public Directory load() {
    return Directory.of(
        jdbc.sql("SELECT * FROM org_unit").query((row, number) -> unit(row)).list(),
        jdbc.sql("SELECT * FROM posting").query((row, number) -> posting(row)).list());
  }

  /** Somebody's name, for those who may see him at work. */
  public Optional<Staff> findStaff(String person) {
    return jdbc.sql("SELECT * FROM staff WHERE person = :person")
        .param("person", person)
        .query((row, number) -> staff(row))
        .optional();
  }

  /** The names of all, by their numbers. */
  public SortedMap<String, String> listNames() {
    SortedMap<String, String> names = new TreeMap<>();
    jdbc.sql("SELECT person, name FROM staff")
        .query(row -> {
          names.put(row.getString("person"), row.getString("name"));
        });
    return names;
  }

  private static Staff staff(ResultSet row) throws SQLException {
    return new Staff(
        row.getString("person"),
        row.getString("name"),
        row.getString("rank"),
        day(row.getDate("valid_to")));
  }

  /** People whose number or name holds some words, by number. */
  public List<Staff> searchStaff(String words, int most) {
    return jdbc.sql(
            """
            SELECT * FROM staff
            WHERE position(lower(:words) IN lower(person || ' ' || name)) > 0
            ORDER BY person LIMIT :most
            """)
        .param("words", words)
        .param("most", most)
        .query((row, number) -> staff(row))
        .list();
  }

  /**
   * Puts a directory in the place of the one before, as one change.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException a unit is gone that keeps
   *     records
   */
  public void replace(Directory directory, List<Posting> postings, List<Staff> staff) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("DELETE FROM posting").update();
      jdbc.sql("DELETE FROM org_above").update();
      jdbc.sql("DELETE FROM staff").update();
      directory.listUnits().forEach(this::put);
      List<String> keys = directory.listUnits().stream().map(OrgUnit::key).toList();
      jdbc.sql("DELETE FROM org_unit WHERE NOT unit = ANY (:keys)")
          .param("keys", keys.toArray(new String[0]))
          .update();
      staff.forEach(this::put);
      postings.forEach(this::put);
      keepWithdrawn();
      directory.listUnits().forEach(unit -> putAbove(directory, unit.key()));
    });
  }

  private void put(OrgUnit unit) {
    jdbc.sql(
            """
            INSERT INTO org_unit (unit, parent, name_ar, name_fr, name_en, kind, zone, room,
              valid_from, valid_to)
            VALUES (:unit, :parent, :ar, :fr, :en, :kind, :zone, :room, :from, :to)
            ON CONFLICT (unit) DO UPDATE SET parent = excluded.parent, name_ar = excluded.name_ar,
              name_fr = excluded.name_fr, name_en = excluded.name_en, kind = excluded.kind,
              zone = excluded.zone, room = excluded.room, valid_from = excluded.valid_from, valid_to = excluded.valid_to
            """)
        .param("unit", unit.key())
        .param("parent", unit.parent())
        .param("ar", unit.label().ar())
        .param("fr", unit.label().fr())
        .param("en", unit.label().en())
        .param("kind", unit.kind())
        .param("zone", unit.zone() == null ? null : unit.zone().getId())
        .param("room", unit.room())
        .param("from", unit.from())
        .param("to", unit.to())
        .update();
  }

  private void put(Staff staff) {
    jdbc.sql(
            "INSERT INTO staff (person, name, rank, valid_to) VALUES (:person, :name, :rank, :until)")
        .param("person", staff.person())
        .param("name", staff.name())
        .param("rank", staff.rank())
        .param("until", staff.until(), Types.DATE)
        .update();
  }

  private void put(Posting posting) {
    jdbc.sql(
            """
            INSERT INTO posting (person, unit, role, valid_from, valid_to)
            VALUES (:person, :unit, :role, :from, :to)
            """)
        .param("person", posting.person())
        .param("unit", posting.unit())
        .param("role", posting.role())
        .param("from", posting.from())
        .param("to", posting.to())
        .update();
  }

  /** What a review took away does not come back with a table that does not know of it. */
  private void keepWithdrawn() {
    jdbc.sql(
            """
            UPDATE posting p SET valid_to = least(p.valid_to, w.day)
            FROM (
              SELECT person, unit, role, valid_from, min((at AT TIME ZONE 'UTC')::date - 1) AS day
              FROM posting_review WHERE decision = 'withdrawn'
              GROUP BY person, unit, role, valid_from) w
            WHERE p.person = w.person AND p.unit = w.unit AND p.role = w.role
              AND p.valid_from = w.valid_from
            """)
        .update();
  }

  private void putAbove(Directory directory, String unit) {
    directory
        .pathUp(unit)
        .forEach(above ->
            jdbc.sql("INSERT INTO org_above (unit, above) VALUES (:unit, :above)")
                .param("unit", unit)
                .param("above", above)
                .update());
  }

  private static OrgUnit unit(ResultSet row) throws SQLException {
    String zone = row.getString("zone");
    return new OrgUnit(
        row.getString("unit"),
        row.getString("parent"),
        new Label(row.getString("name_ar"), row.getString("name_fr"), row.getString("name_en")),
        row.getString("kind"),
        zone == null ? null : ZoneId.of(zone),
        row.getString("room"),
        row.getDate("valid_from").toLocalDate(),
        day(row.getDate("valid_to")));
  }

  private static Posting posting(ResultSet row) throws SQLException {
    return new Posting(
        row.getString("person"),
        row.getString("unit"),
        row.getString("role"),
        row.getDate("valid_from").toLocalDate(),
        day(row.getDate("valid_to")));
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
