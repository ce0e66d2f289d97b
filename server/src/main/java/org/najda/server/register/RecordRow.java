package org.najda.server.register;

import java.time.Instant;
import java.util.List;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;

/**
 * A record in a list.
 *
 * @param record its number within the register: year and count
 * @param unit where it is kept
 * @param opened when it happened that it was opened
 */
public record RecordRow(String record, String unit, String state, Instant opened) {

  /**
   * A record where its entries have brought it.
   *
   * @param unit where it is kept if none of them says so
   * @param entries at least one
   */
  static RecordRow of(Register register, String record, String unit, List<Entry> entries) {
    Life life = Life.of(register, entries);
    return new RecordRow(
        record,
        life.findValue(register.keptAt()).map(Value::text).orElse(unit),
        life.state(),
        entries.getFirst().at());
  }
}
