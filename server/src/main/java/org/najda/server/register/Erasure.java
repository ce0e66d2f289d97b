package org.najda.server.register;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.najda.core.PersonId;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.State;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.round.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erases what a register's own rule has kept long enough: records whose life is over and whose last
 * entry is older than the declared time. Content goes, leaves stay.
 *
 * <p>The times that ship are proposals, so the daily round only counts until it is told to erase;
 * before that the data-protection officer does it by hand.
 */
public final class Erasure implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
  private static final PersonId ROUND = new PersonId("retention");
  private static final String APPLY = "NAJDA_ERASE_RECORDS";

  private final Registrar registrar;
  private final JdbcClient jdbc;
  private final AccessLog log;
  private final InstantSource clock;
  private final boolean applies;
  private final Round daily = new Round("erasure", this::run);

  /**
   * @param applies whether the daily round erases; else it only counts
   */
  public Erasure(
      Registrar registrar,
      DataSource database,
      AccessLog log,
      InstantSource clock,
      boolean applies) {
    this.registrar = registrar;
    this.jdbc = JdbcClient.create(database);
    this.log = log;
    this.clock = clock;
    this.applies = applies;
  }

  /** Whether the environment tells the round to erase: {@code NAJDA_ERASE_RECORDS=yes}. */
  public static boolean isApplied() {
    return "yes".equals(System.getenv(APPLY));
  }

  /** A record that has been kept long enough, with when its last entry was made. */
  public record DueRecord(String record, String unit, Instant last) {}

  /** What one register would lose now, the oldest first. */
  public record Due(Register register, List<DueRecord> records) {}

  /** Begins with the first run. */
  public void start() {
    daily.start(Duration.ofMinutes(1), Duration.ofDays(1));
  }

  /** What would be erased now; erases nothing. */
  public List<Due> listDue() {
    return registrar.definitions().registers().stream()
        .map(register -> new Due(register, listDue(register)))
        .toList();
  }

  private List<DueRecord> listDue(Register register) {
    OffsetDateTime before =
        clock.instant().atOffset(ZoneOffset.UTC).minus(register.retention().period());
    String[] last =
        register.states().stream().filter(State::last).map(State::key).toArray(String[]::new);
    return registrar
        .books()
        .as(
            Books.OVERSIGHT,
            () ->
                jdbc.sql(
                        """
                        SELECT record, r.unit, max(e.recorded_at) AS last
                        FROM register_record r JOIN register_entry e USING (register, record)
                        WHERE register = :register AND r.state = ANY (:last) AND r.erased_at IS NULL
                        GROUP BY record, r.unit HAVING max(e.recorded_at) < :before
                        ORDER BY last
                        """)
                    .param("register", register.key())
                    .param("last", last)
                    .param("before", before)
                    .query((row, number) ->
                        new DueRecord(
                            row.getString("record"),
                            row.getString("unit"),
                            row.getObject("last", OffsetDateTime.class).toInstant()))
                    .list());
  }

  /**
   * Erases what is due.
   *
   * @param person who has it done
   * @return how many records
   */
  public int erase(PersonId person, String reason) {
    int erased = 0;
    for (Due due : listDue()) {
      if (!due.records().isEmpty()) {
        String words = due.records().size() + " · " + due.register().retention().period();
        log.add(
            clock.instant(),
            person,
            AccessAct.RECORDS_ERASED,
            due.register().key(),
            words + " · " + reason);
        due.records().forEach(record -> erase(due.register(), record));
        LOG.info("{}: {} records are erased", due.register().key(), due.records().size());
        erased += due.records().size();
      }
    }
    return erased;
  }

  private void erase(Register register, DueRecord record) {
    jdbc.sql("SELECT erase_record(?, ?)")
        .params(register.key(), record.record())
        .query(Integer.class)
        .single();
  }

  private void run() {
    if (applies) {
      erase(ROUND, "");
      return;
    }
    int due = listDue().stream().mapToInt(each -> each.records().size()).sum();
    if (due > 0) {
      LOG.info("{} records have been kept long enough; {}=yes erases them", due, APPLY);
    }
  }

  @Override
  public void close() {
    daily.close();
  }
}
