package org.najda.server.tally;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Register;
import org.najda.registers.tally.KnownAct;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes the acts of records. All of it within the caller's transaction. */
public final class ActRows {
  private final JdbcTemplate jdbc;
  private final String table;

  /**
   * @param schema in which they lie
   */
  public ActRows(JdbcTemplate jdbc, String schema) {
    this.jdbc = jdbc;
    this.table = schema + ".register_act";
  }

  /**
   * All acts of a record.
   *
   * @param zone whose days they happened on
   */
  public record OfRecord(String record, ZoneId zone, List<KnownAct> acts) {
    public OfRecord {
      acts = List.copyOf(acts);
    }
  }

  /** Writes the acts of records in the place of what is there. */
  public void replace(Register register, List<OfRecord> records) {
    jdbc.update(
        "DELETE FROM %s WHERE register = ? AND record = ANY (?)".formatted(table),
        register.key(),
        records.stream().map(OfRecord::record).toArray(String[]::new));
    add(register, records);
  }

  /** Writes the acts of records that are new. */
  public void add(Register register, List<OfRecord> records) {
    jdbc.batchUpdate(
        """
        INSERT INTO %s (register, record, entry, place, act, state, unit, at, day,
          recorded_from, recorded_to, said, held)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
        """
            .formatted(table),
        records.stream()
            .flatMap(each -> each.acts().stream().map(act -> row(register, each, act)))
            .toList());
  }

  private static Object[] row(Register register, OfRecord of, KnownAct act) {
    KnownAct.Done done = act.done();
    return new Object[] {
      register.key(),
      of.record(),
      act.entry(),
      done.place(),
      done.act(),
      done.state(),
      done.unit(),
      Counts.utc(done.at()),
      done.at().atZone(of.zone()).toLocalDate(),
      Counts.utc(act.recordedFrom()),
      open(act.recordedTo()),
      JsonMapper.shared().writeValueAsString(done.said()),
      JsonMapper.shared().writeValueAsString(done.held())
    };
  }

  /** The driver writes this one as PostgreSQL's infinity. */
  private static OffsetDateTime open(@Nullable Instant at) {
    return at == null ? OffsetDateTime.MAX : Counts.utc(at);
  }
}
