package org.najda.server.listing;

import java.util.List;
import java.util.TreeSet;
import org.najda.registers.definition.Register;
import org.najda.registers.listing.Identity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whom records are about, by name. All of it within the caller's transaction, as its person. */
public final class Subjects {
  private final JdbcTemplate jdbc;
  private final String schema;

  /**
   * @param schema in which what is written lies
   */
  Subjects(JdbcTemplate jdbc, String schema) {
    this.jdbc = jdbc;
    this.schema = schema;
  }

  /** Says anew whom records are about. */
  void write(Register register, List<KeptRecord> records) {
    jdbc.update(
        "DELETE FROM %s.subject WHERE register = ? AND record = ANY (?)".formatted(schema),
        register.key(),
        records.stream().map(KeptRecord::record).toArray(String[]::new));
    List<Object[]> rows = records.stream().flatMap(kept -> rows(register, kept).stream()).toList();
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(
          "INSERT INTO %s.subject (register, record, field, word) VALUES (?, ?, ?, ?)"
              .formatted(schema),
          rows);
    }
  }

  private static List<Object[]> rows(Register register, KeptRecord kept) {
    TreeSet<Row> rows = new TreeSet<>();
    for (Identity identity : Identity.listAll(register, kept.entries())) {
      for (String key : FoldedName.of(identity.text()).keys()) {
        rows.add(new Row(identity.field().key(), key));
      }
    }
    return rows.stream()
        .map(row -> new Object[] {register.key(), kept.record(), row.field(), row.word()})
        .toList();
  }

  private record Row(String field, String word) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      int byField = field.compareTo(other.field);
      return byField != 0 ? byField : word.compareTo(other.word);
    }
  }

  /**
   * Records that hold all words of a name, or its number, in fields that identify: candidates, of
   * which {@link FoldedName#isSaidBy} tells those that are meant.
   *
   * @param most no more than these
   */
  public List<String> listHolding(Register register, FoldedName name, int most) {
    return jdbc.queryForList(
        """
        SELECT record FROM lists.subject WHERE register = ? AND word = ANY (?)
        GROUP BY record
        HAVING count(DISTINCT word) FILTER (WHERE word = ANY (?)) = ? OR bool_or(word = ?)
        ORDER BY record DESC LIMIT ?
        """,
        String.class,
        register.key(),
        name.keys().toArray(String[]::new),
        name.words().toArray(String[]::new),
        name.words().size(),
        name.joined(),
        most);
  }
}
