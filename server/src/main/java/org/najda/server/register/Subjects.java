package org.najda.server.register;

import java.util.List;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.listing.Identity;
import org.najda.server.listing.FoldedName;

/** Whom a record is about. */
final class Subjects {
  private Subjects() {}

  /**
   * Whether a record is about somebody of the service, by his number, as it ever was entered: a
   * correction lets nobody in who was kept out.
   */
  static boolean isAbout(String person, Register register, List<Entry> entries) {
    return Identity.listAll(register, entries).stream()
        .anyMatch(
            said -> said.field().type() instanceof FieldType.Staff && said.text().equals(person));
  }

  /** Whether what tells whom a record is about says this name or number, now or once. */
  static boolean isNamed(FoldedName name, Register register, List<Entry> entries) {
    return name.isSaidBy(
        Identity.listAll(register, entries).stream()
            .map(said -> FoldedName.of(said.text()))
            .toList());
  }
}
