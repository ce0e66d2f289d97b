package org.najda.server.listing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Life;
import org.najda.registers.listing.LinkTo;
import org.springframework.jdbc.core.JdbcTemplate;

/** What records refer to. All of it within the caller's transaction, as the person it names. */
public final class Links {
  private static final int MOST = 200;

  private final JdbcTemplate jdbc;
  private final String schema;

  /**
   * @param schema in which what is written lies
   */
  Links(JdbcTemplate jdbc, String schema) {
    this.jdbc = jdbc;
    this.schema = schema;
  }

  /** A record that refers to something. */
  public record Referring(String register, String record, String field) {}

  /** Says anew what records refer to. */
  void write(Register register, List<KeptRecord> records) {
    Map<String, List<LinkTo>> links =
        records.stream()
            .collect(
                Collectors.toMap(
                    KeptRecord::record,
                    kept -> LinkTo.of(register, Life.of(register, kept.entries()))));
    jdbc.update(
        "DELETE FROM %s.link WHERE register = ? AND record = ANY (?)".formatted(schema),
        register.key(),
        links.keySet().toArray(String[]::new));
    jdbc.batchUpdate(
        "INSERT INTO %s.link (register, record, field, kind, target) VALUES (?, ?, ?, ?, ?)"
            .formatted(schema),
        links.entrySet().stream()
            .flatMap(
                each -> each.getValue().stream().map(link -> row(register, each.getKey(), link)))
            .toList());
  }

  private static Object[] row(Register register, String record, LinkTo link) {
    return new Object[] {register.key(), record, link.field(), link.kind(), link.target()};
  }

  /** Whether a record of a register was begun from something; until then nobody else begins one. */
  public boolean isBegun(Register register, String field, String target) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT lists.is_begun(?, ?, ?)", Boolean.class, register.key(), field, target));
  }

  /**
   * The records that refer to something, those that the transaction's person may know of; the first
   * opened first.
   *
   * @param kind as {@link LinkTo#kind} says it
   */
  public List<Referring> listReferring(String kind, String target) {
    return jdbc.query(
        """
        SELECT register, record, field FROM lists.link JOIN register_record USING (register, record)
        WHERE kind = ? AND target = ? AND erased_at IS NULL ORDER BY opened, register, record LIMIT ?
        """,
        (row, number) ->
            new Referring(
                row.getString("register"), row.getString("record"), row.getString("field")),
        kind,
        target,
        MOST);
  }
}
