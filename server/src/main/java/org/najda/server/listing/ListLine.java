package org.najda.server.listing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Register;
import org.najda.registers.due.Due;
import org.najda.registers.law.LawBook;
import org.najda.registers.listing.ListRow;

/**
 * A row of a list's table before it is written.
 *
 * @param due the nearest end of a deadline that runs; null where none does
 */
record ListLine(String record, ListRow row, @Nullable Instant due) {

  static ListLine of(Register register, String record, ListRow row, LawBook law, ZoneId zone) {
    List<Due> running = Due.listRunning(register.deadlines(), row.life(), law, zone);
    return new ListLine(record, row, running.isEmpty() ? null : running.getFirst().end());
  }
}
