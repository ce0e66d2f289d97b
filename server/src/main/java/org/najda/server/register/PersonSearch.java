package org.najda.server.register;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;
import org.najda.server.listing.FoldedName;
import org.najda.server.page.Voice;

/**
 * Finds in all registers what is held on one person, for whoever answers him for it. Sensitive
 * content is not shown: only that it is held.
 */
public final class PersonSearch {
  private static final Set<DataClass> SHOWN =
      EnumSet.of(DataClass.PUBLIC, DataClass.INTERNAL, DataClass.PERSONAL);

  /** Of one register. Who bears a name that so many bear has to be told by more than it. */
  private static final int MOST = 500;

  private final Registrar registrar;

  public PersonSearch(Registrar registrar) {
    this.registrar = registrar;
  }

  /** A record that tells of the person in one of its identifying fields. */
  public record Found(Register register, String record, String unit, Life life) {}

  /** What a page says of one. */
  public record Sheet(
      String register,
      String label,
      String record,
      String unit,
      String state,
      String purposes,
      String retention,
      List<Line> lines) {}

  /**
   * @param value empty where it is only told that there is one
   */
  public record Line(String label, String value) {}

  /**
   * Searches, and writes a look at each record found.
   *
   * @param text the number, the name or the paper, in any spelling; surname and first name in
   *     either order
   * @return empty where so many bear the name that it tells nobody: nothing was opened then
   */
  public Optional<List<Found>> find(String person, String text, String reason) {
    FoldedName name = FoldedName.of(text);
    Books books = registrar.books();
    return books.as(
        Books.OVERSIGHT,
        () -> {
          Map<Register, List<String>> candidates = new LinkedHashMap<>();
          for (Register register : registrar.definitions().registers()) {
            candidates.put(
                register, registrar.tables().subjects().listHolding(register, name, MOST + 1));
          }
          if (candidates.values().stream().anyMatch(records -> records.size() > MOST)) {
            return Optional.empty();
          }
          List<Found> found = new ArrayList<>();
          candidates.forEach((register, records) -> found.addAll(named(name, register, records)));
          found.forEach(
              each -> books.look(each.register(), each.record(), person, reason, registrar.now()));
          return Optional.of(found);
        });
  }

  private List<Found> named(FoldedName name, Register register, List<String> records) {
    Map<String, List<Entry>> entries = registrar.books().entriesOf(register, records);
    return registrar.books().find(register, records).stream()
        .filter(
            row -> Subjects.isNamed(name, register, entries.getOrDefault(row.record(), List.of())))
        .map(row ->
            new Found(
                register,
                row.record(),
                row.unit(),
                Life.of(register, entries.getOrDefault(row.record(), List.of()))))
        .toList();
  }

  /** A record found, in the reader's words. */
  public Sheet sheet(Found found, Voice say) {
    Register register = found.register();
    Wording wording = registrar.wording(say, register);
    ZoneId zone = registrar.directory().zoneOf(found.unit());
    List<Line> lines = new ArrayList<>();
    for (Field field : register.fields()) {
      Value value = found.life().values().get(field.key());
      if (value != null) {
        boolean shown = SHOWN.contains(field.dataClass());
        lines.add(
            new Line(wording.label(field.label()), shown ? wording.value(field, value, zone) : ""));
      }
    }
    return new Sheet(
        register.key(),
        wording.label(register.label()),
        found.record(),
        wording.unit(found.unit()),
        wording.state(found.life().state()),
        wording.label(register.card().purposes()),
        say.period(register.retention().period())
            + " · "
            + wording.label(register.retention().source()),
        lines);
  }
}
