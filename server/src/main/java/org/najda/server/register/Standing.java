package org.najda.server.register;

import java.util.List;
import org.najda.registers.definition.Register;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All records of a register, and where they are said to stand, for what goes through all of them.
 */
final class Standing {
  private final JdbcClient jdbc;

  Standing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Some records after one, in the order of their numbers. Nobody adds to the register until the
   * transaction ends.
   */
  List<RecordRow> holdNext(Register register, String after, int most) {
    jdbc.sql("SELECT leaves FROM register_size WHERE register = :register FOR UPDATE")
        .param("register", register.key())
        .query(Long.class)
        .optional();
    return jdbc.sql(
            """
            SELECT record, unit, state, opened FROM register_record
            WHERE register = :register AND record > :after AND erased_at IS NULL
            ORDER BY record LIMIT :most
            """)
        .param("register", register.key())
        .param("after", after)
        .param("most", most)
        .query((row, number) -> Books.row(row))
        .list();
  }

  /** Some records after one, erased ones too, in the order of their numbers. */
  List<RecordRow> next(Register register, String after, int most) {
    return jdbc.sql(
            """
            SELECT record, unit, state, opened FROM register_record
            WHERE register = :register AND record > :after ORDER BY record LIMIT :most
            """)
        .param("register", register.key())
        .param("after", after)
        .param("most", most)
        .query((row, number) -> Books.row(row))
        .list();
  }

  /** Records that are called erased and are not, or the other way round. */
  List<String> listWronglyErased(Register register) {
    return jdbc.sql(
            """
            SELECT record FROM register_record
            WHERE register = :register AND (erased_at IS NULL) <> EXISTS (
              SELECT FROM register_entry
              WHERE register_entry.register = register_record.register
                AND register_entry.record = register_record.record AND payload IS NOT NULL)
            ORDER BY record
            """)
        .param("register", register.key())
        .query(String.class)
        .list();
  }

  /** How many records a register holds. */
  long count(Register register) {
    return jdbc.sql(
            "SELECT count(*) FROM register_record WHERE register = :register AND erased_at IS NULL")
        .param("register", register.key())
        .query(Long.class)
        .single();
  }

  /** Says where a record stands. */
  void stand(Register register, RecordRow row) {
    jdbc.sql(
            """
            UPDATE register_record SET state = :state, unit = :unit, opened = :opened
            WHERE register = :register AND record = :record
              AND (state, unit, opened) IS DISTINCT FROM (:state, :unit, :opened)
            """)
        .param("state", row.state())
        .param("unit", row.unit())
        .param("opened", Books.utc(row.opened()))
        .param("register", register.key())
        .param("record", row.record())
        .update();
  }

  /** The leaf of a record's last entry; 0 where it has none. */
  long lastLeaf(Register register, String record) {
    return jdbc.sql(
            """
            SELECT coalesce(max(leaf_place), 0) FROM register_entry
            WHERE register = :register AND record = :record
            """)
        .param("register", register.key())
        .param("record", record)
        .query(Long.class)
        .single();
  }
}
