package org.najda.server.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.najda.registers.definition.Register;
import org.najda.registers.roster.Told;
import org.najda.server.page.Voice;

/** Warnings that wait for an answer, as pages show them to one reader. */
final class WarningLines {
  private WarningLines() {}

  /**
   * What waits at one deadline of one record, however many of its warnings were given.
   *
   * @param level how far up it has gone: {@code station}, {@code above} or {@code room}
   * @param over whether the end has come
   * @param needsWords whether it is not put away without saying what is done
   * @param told the numbers of those who were told
   */
  record WarningLine(
      Named record,
      Named deadline,
      Named register,
      String ends,
      Told.Level level,
      boolean over,
      boolean needsWords,
      SortedSet<String> told) {

    private WarningLine and(WarningLine other) {
      SortedSet<String> all = new TreeSet<>(told);
      all.addAll(other.told());
      return new WarningLine(
          record,
          deadline,
          register,
          ends,
          level.compareTo(other.level()) > 0 ? level : other.level(),
          over || other.over(),
          needsWords || other.needsWords(),
          Collections.unmodifiableSortedSet(all));
    }
  }

  /** Something, and what the reader calls it. */
  record Named(String key, String label) {}

  static List<WarningLine> of(
      List<Given> given, Register register, Registrar registrar, Voice say) {
    Wording wording = registrar.wording(say, register);
    Map<String, WarningLine> lines = new LinkedHashMap<>();
    for (Given each : given) {
      lines.merge(
          each.record() + " " + each.deadline(),
          new WarningLine(
              new Named(each.record(), wording.unit(each.about().unit())),
              new Named(each.deadline(), wording.deadline(each.deadline())),
              new Named(register.key(), wording.label(register.label())),
              say.time(each.ends(), registrar.directory().zoneOf(each.about().unit())),
              each.level(),
              each.isOver(),
              each.needsWords(),
              each.told().stream()
                  .map(registrar::named)
                  .collect(Collectors.toCollection(TreeSet::new))),
          WarningLine::and);
    }
    return List.copyOf(lines.values());
  }
}
