package org.najda.server.register;

import java.time.ZoneId;
import java.util.List;
import org.najda.registers.access.View;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Register;
import org.najda.registers.due.Due;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;

/** A record that somebody has opened, and what he may see of it. */
public record Opened(
    Register register,
    String record,
    String unit,
    ZoneId zone,
    Life life,
    List<Entry> entries,
    View view) {

  /** The deadlines that run, the nearest end first. */
  public List<Due> running(Definitions definitions) {
    return Due.listRunning(register.deadlines(), life, definitions.law(), zone);
  }
}
