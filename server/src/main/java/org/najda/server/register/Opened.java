package org.najda.server.register;

import java.time.ZoneId;
import java.util.List;
import org.najda.registers.access.View;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Making;
import org.najda.registers.definition.Register;
import org.najda.registers.due.Due;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Life.Counted;

/** A record that somebody has opened, and what he may see of it. */
public record Opened(
    Register register,
    String record,
    String unit,
    ZoneId zone,
    Life life,
    List<Entry> entries,
    View view) {

  /** The acts that count and for which Najda made something, in the order in which they came. */
  public List<Counted> list(Making making) {
    return life.acts().stream()
        .filter(
            each -> register.findAct(each.act()).filter(act -> act.making() == making).isPresent())
        .toList();
  }

  /** Whether the reader has a role by which it is done. */
  boolean may(Act act) {
    return view.actor().roles().stream().anyMatch(act.may()::contains);
  }

  /** The acts that he may do now. */
  List<Act> listPossible() {
    return register.acts().stream()
        .filter(act -> act.from().contains(life.state()) && may(act))
        .toList();
  }

  /** Those of them by which the file is shown to whom it is about: each once. */
  List<Act> listShowing() {
    return listPossible().stream()
        .filter(act -> act.shownTo() != null)
        .filter(act -> life.acts().stream().noneMatch(done -> done.act().equals(act.key())))
        .toList();
  }

  /** Whether the reader may see all that was made. */
  public boolean mayLookAt(Making making) {
    return making.fields().stream()
        .allMatch(field -> register.findField(field).filter(view::shows).isPresent());
  }

  /** The deadlines that run, the nearest end first. */
  public List<Due> running(Definitions definitions) {
    return Due.listRunning(register.deadlines(), life, definitions.law(), zone);
  }
}
