package org.najda.server.register;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;
import org.najda.server.page.Voice;

/**
 * Finds in all registers what is held on one person, for whoever answers him for it. Sensitive
 * content is not shown: only that it is held.
 */
public final class PersonSearch {
  private static final Set<DataClass> SHOWN =
      EnumSet.of(DataClass.PUBLIC, DataClass.INTERNAL, DataClass.PERSONAL);

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
   * @param text the number, the name or the paper as it was entered; upper and lower case are one
   */
  public List<Found> find(String person, String text, String reason) {
    List<Found> found = new ArrayList<>();
    for (Register register : registrar.definitions().registers()) {
      for (RecordRow row :
          registrar.books().as(Books.OVERSIGHT, () -> candidates(register, text))) {
        Books books = registrar.books();
        List<Entry> entries =
            books.as(Books.OVERSIGHT, () -> books.entries(register, row.record()));
        if (!Subjects.identifiedBy(text, register, entries).isEmpty()) {
          books.look(register, row.record(), person, reason, registrar.now());
          found.add(new Found(register, row.record(), row.unit(), Life.of(register, entries)));
        }
      }
    }
    return found;
  }

  private List<RecordRow> candidates(Register register, String text) {
    return registrar.books().mentioning(register, text.strip());
  }

  /** A record found, in the reader's words. */
  public Sheet sheet(Found found, Voice say) {
    Register register = found.register();
    Wording wording = new Wording(say, register, registrar.directory());
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
        register.retention().period() + " · " + wording.label(register.retention().source()),
        lines);
  }
}
