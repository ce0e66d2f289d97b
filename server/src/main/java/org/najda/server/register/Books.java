package org.najda.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Grant;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.EntryCodec;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registers' records and entries in the database. */
final class Books {
  private static final Logger LOG = LoggerFactory.getLogger(Books.class);

  /** As whom the program itself looks whom a record is about. */
  static final String OVERSIGHT = "@oversight";

  private static final int MOST_ATTEMPTS = 5;

  private final DataSource database;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Books(DataSource database) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /**
   * Does something as a person: the tables show what that person may know of. Where somebody else
   * has entered something in the same moment, it is done again on what stands then.
   */
  <T> T as(String person, Supplier<T> work) {
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        return once(person, work);
      } catch (DuplicateKeyException overtaken) {
        LOG.debug("overtaken in attempt {}", attempt);
      }
    }
    return once(person, work);
  }

  private <T> T once(String person, Supplier<T> work) {
    return transaction.execute(status -> {
      jdbc.sql("SELECT set_config('najda.person', :person, true)")
          .param("person", person)
          .query(String.class)
          .single();
      return work.get();
    });
  }

  /** The warnings of deadlines, within what {@link #as} does. */
  Warnings warnings() {
    return new Warnings(jdbc);
  }

  /** All records of a register and where they stand, within what {@link #as} does. */
  Standing standing() {
    return new Standing(jdbc);
  }

  /** Tells the tables how far each role reaches, as the definitions say. */
  void tellReaches(Definitions definitions) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("DELETE FROM register_reach").update();
      for (Register register : definitions.registers()) {
        register.grants().stream()
            .filter(grant -> grant.reach() != Grant.Reach.SELF)
            .forEach(grant -> tellReach(register, grant));
      }
    });
  }

  private void tellReach(Register register, Grant grant) {
    jdbc.sql(
            """
            INSERT INTO register_reach (register, role, reach) VALUES (:register, :role, :reach)
            ON CONFLICT DO NOTHING
            """)
        .param("register", register.key())
        .param("role", grant.role())
        .param("reach", grant.reach().name().toLowerCase(Locale.ROOT))
        .update();
  }

  /** Records that are open, or were opened since; the latest first. */
  List<RecordRow> listSince(Register register, Instant since) {
    List<String> last =
        register.states().stream().filter(state -> state.last()).map(state -> state.key()).toList();
    return jdbc.sql(
            """
            SELECT record, unit, state, opened FROM register_record
            WHERE register = :register AND (opened >= :since OR state <> ALL (:last))
            ORDER BY opened DESC, record DESC
            """)
        .param("register", register.key())
        .param("since", utc(since))
        .param("last", last.toArray(new String[0]))
        .query((row, number) -> row(row))
        .list();
  }

  Optional<RecordRow> find(Register register, String record) {
    return jdbc.sql(
            """
            SELECT record, unit, state, opened FROM register_record
            WHERE register = :register AND record = :record AND erased_at IS NULL
            """)
        .param("register", register.key())
        .param("record", record)
        .query((row, number) -> row(row))
        .optional();
  }

  /** Those of these records that are there, the latest first. */
  List<RecordRow> find(Register register, List<String> records) {
    return jdbc.sql(
            """
            SELECT record, unit, state, opened FROM register_record
            WHERE register = :register AND record = ANY (:records) AND erased_at IS NULL
            ORDER BY opened DESC, record DESC
            """)
        .param("register", register.key())
        .param("records", records.toArray(String[]::new))
        .query((row, number) -> row(row))
        .list();
  }

  /** Whether somebody has opened a record himself, and entered it no earlier. */
  boolean isOpenedBy(Register register, String record, String person, Instant notBefore) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM register_entry
              WHERE register = :register AND record = :record AND number = 1
                AND person = :person AND recorded_at >= :since)
            """)
        .param("register", register.key())
        .param("record", record)
        .param("person", person)
        .param("since", utc(notBefore))
        .query(Boolean.class)
        .single();
  }

  /** A record's entries in their order; an erased one is left out. */
  List<Entry> entries(Register register, String record) {
    return jdbc.sql(
            """
            SELECT payload FROM register_entry
            WHERE register = :register AND record = :record AND payload IS NOT NULL
            ORDER BY number
            """)
        .param("register", register.key())
        .param("record", record)
        .query((row, number) -> EntryCodec.decode(register, row.getBytes("payload")))
        .list();
  }

  /** The entries of several records, each in their order. */
  Map<String, List<Entry>> entriesOf(Register register, List<String> records) {
    Map<String, List<Entry>> entries = new HashMap<>();
    jdbc.sql(
            """
            SELECT record, payload FROM register_entry
            WHERE register = :register AND record = ANY (:records) AND payload IS NOT NULL
            ORDER BY record, number
            """)
        .param("register", register.key())
        .param("records", records.toArray(String[]::new))
        .query(row -> {
          entries
              .computeIfAbsent(row.getString("record"), record -> new ArrayList<>())
              .add(EntryCodec.decode(register, row.getBytes("payload")));
        });
    return entries;
  }

  /** The record into which a request was entered before. */
  Optional<String> findRequest(Register register, String request) {
    return jdbc.sql(
            "SELECT record FROM register_entry WHERE register = :register AND request = :request")
        .param("register", register.key())
        .param("request", request)
        .query(String.class)
        .optional();
  }

  /** The next number of a register in a year: {@code 2019-000123}. */
  String nextNumber(Register register, int year) {
    int number =
        jdbc.sql(
                """
                INSERT INTO register_number (register, year, last) VALUES (:register, :year, 1)
                ON CONFLICT (register, year) DO UPDATE SET last = register_number.last + 1
                RETURNING last
                """)
            .param("register", register.key())
            .param("year", year)
            .query(Integer.class)
            .single();
    return number(year, number);
  }

  static String number(int year, int number) {
    return "%d-%06d".formatted(year, number);
  }

  /** Many records at once, within what {@link #as} does. */
  BulkBooks bulk() {
    return new BulkBooks(database);
  }

  void open(Register register, String record, String unit, Entry entry) {
    jdbc.sql(
            """
            INSERT INTO register_record (register, record, unit, state, opened)
            VALUES (:register, :record, :unit, '', :opened)
            """)
        .param("register", register.key())
        .param("record", record)
        .param("unit", unit)
        .param("opened", utc(entry.at()))
        .update();
  }

  /**
   * Adds an entry and says where the record stands by it.
   *
   * @param look when its deadlines have to be looked at; null where none runs
   */
  void append(
      Register register,
      String record,
      Entry entry,
      String request,
      Life after,
      @Nullable Instant look) {
    Sealed sealed = Sealed.of(entry);
    jdbc.sql(
            """
            INSERT INTO register_entry (register, record, number, leaf_place, recorded_at,
              happened_at, person, request, payload, salt, leaf)
            VALUES (:register, :record, :number, :place, :recorded, :happened, :person, :request,
              :payload, :salt, :leaf)
            """)
        .param("register", register.key())
        .param("record", record)
        .param("number", entry.number())
        .param("place", nextLeaf(register))
        .param("recorded", utc(entry.recordedAt()))
        .param("happened", utc(entry.at()))
        .param("person", entry.by())
        .param("request", request)
        .param("payload", sealed.payload())
        .param("salt", sealed.salt())
        .param("leaf", sealed.leaf().bytes())
        .update();
    Optional<String> unit = after.findValue(register.keptAt()).map(Value::text);
    jdbc.sql(
            """
            UPDATE register_record SET state = :state, unit = coalesce(:unit, unit),
              next_look = :look
            WHERE register = :register AND record = :record
            """)
        .param("state", after.state())
        .param("look", look == null ? null : utc(look), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("unit", unit.orElse(null), Types.VARCHAR)
        .param("register", register.key())
        .param("record", record)
        .update();
  }

  private long nextLeaf(Register register) {
    return jdbc.sql(
            """
            INSERT INTO register_size (register, leaves) VALUES (:register, 1)
            ON CONFLICT (register) DO UPDATE SET leaves = register_size.leaves + 1
            RETURNING leaves - 1
            """)
        .param("register", register.key())
        .query(Long.class)
        .single();
  }

  /** Writes down that somebody opens a record, and why. */
  void look(Register register, String record, String person, String reason, Instant at) {
    jdbc.sql(
            """
            INSERT INTO register_look (at, person, register, record, reason)
            VALUES (:at, :person, :register, :record, :reason)
            """)
        .param("at", utc(at))
        .param("person", person)
        .param("register", register.key())
        .param("record", record)
        .param("reason", reason)
        .update();
  }

  /** Writes down that somebody opens several records at once. */
  void look(Register register, List<String> records, String person, String reason, Instant at) {
    jdbc.sql(
            """
            INSERT INTO register_look (at, person, register, record, reason)
            SELECT :at, :person, :register, record, :reason FROM unnest(:records) AS each (record)
            """)
        .param("at", utc(at))
        .param("person", person)
        .param("register", register.key())
        .param("records", records.toArray(String[]::new))
        .param("reason", reason)
        .update();
  }

  static RecordRow row(ResultSet row) throws SQLException {
    return new RecordRow(
        row.getString("record"),
        row.getString("unit"),
        row.getString("state"),
        row.getObject("opened", OffsetDateTime.class).toInstant());
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
