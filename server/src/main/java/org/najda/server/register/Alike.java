package org.najda.server.register;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.najda.registers.definition.Deadline.Clock;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.State;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.server.listing.FoldedName;

/**
 * Another record about the same person and facts, where the law counts somebody's time: begun
 * twice, it would be counted twice. Looked for everywhere, for it matters most where somebody may
 * not see the other one; only where and since when is told.
 */
record Alike(String unit, Instant since) {
  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  /** Of the latest: nobody looks further back than some days. */
  private static final int MOST_OF_A_NAME = 1_000;

  /**
   * Whether a register counts somebody's time by law, so that a second record has to be asked
   * about.
   */
  static boolean isAskedIn(Register register) {
    return register.deadlines().stream()
        .anyMatch(deadline -> deadline.clock() instanceof Clock.ByLaw);
  }

  /**
   * The latest other record of the last thirty days, or still open, with the same words in every
   * text that records of the register hold from their opening on.
   *
   * @param values of the record to begin, as they were typed
   */
  static Optional<Alike> find(
      Registrar registrar, Register register, Map<String, String> values, Instant now) {
    List<Field> same =
        register.listOpeningFields().stream()
            .filter(field -> field.type() instanceof FieldType.Text)
            .toList();
    List<RecordRow> rows = listNamed(registrar, register, same, values);
    Map<String, List<Entry>> entries =
        registrar.books().entriesOf(register, rows.stream().map(RecordRow::record).toList());
    return rows.stream()
        .filter(row ->
            row.opened().isAfter(now.minus(LOOKED_BACK))
                || register.findState(row.state()).filter(State::last).isEmpty())
        .filter(row -> {
          Life life = Life.of(register, entries.getOrDefault(row.record(), List.of()));
          return same.stream().allMatch(field -> isSame(life, field, values));
        })
        .findFirst()
        .map(row -> new Alike(row.unit(), row.opened()));
  }

  /** Records about somebody of this name. */
  private static List<RecordRow> listNamed(
      Registrar registrar, Register register, List<Field> same, Map<String, String> values) {
    String name =
        same.stream()
            .filter(Field::identifies)
            .map(field -> values.getOrDefault(field.key(), ""))
            .collect(Collectors.joining(" "));
    return registrar
        .books()
        .find(
            register,
            registrar
                .tables()
                .subjects()
                .listHolding(register, FoldedName.of(name), MOST_OF_A_NAME));
  }

  private static boolean isSame(Life life, Field field, Map<String, String> values) {
    FoldedName typed = FoldedName.of(values.getOrDefault(field.key(), ""));
    return life.findValue(field.key())
        .map(value -> FoldedName.of(value.text()))
        .filter(typed::equals)
        .isPresent();
  }
}
