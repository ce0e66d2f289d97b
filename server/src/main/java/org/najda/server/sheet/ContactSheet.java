package org.najda.server.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.Contact;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Column.Input;

/** Official lines to ring. */
final class ContactSheet extends Sheet<Contact> {
  static final ContactSheet SHEET = new ContactSheet();

  private ContactSheet() {
    super(
        "contacts",
        Column.named(
            Column.of("number", Input.TEXT),
            Column.one("service", new Choices.Codes("services")).optional(),
            Column.of("note", Input.TEXT).optional()));
  }

  @Override
  public List<Contact> list(RoomSettings settings) {
    return settings.duty().contacts();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<Contact> rows) {
    return settings.withDuty(settings.duty().withContacts(rows));
  }

  @Override
  public String key(Contact row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(Contact row) {
    return row.name();
  }

  @Override
  @Nullable Contact read(Cells row, Known known) {
    String code = row.code("code");
    LocalName name = row.name();
    String number = Numbers.phone(row, "number");
    String service = row.reference("service", ServiceSheet.SHEET, known);
    String note = row.isEmpty("note") ? null : row.name("note");
    return code == null || name == null || number == null
        ? null
        : new Contact(code, name, number, service, note);
  }

  @Override
  void write(Contact row, Written to) {
    to.cell("code", row.code())
        .name(row.name())
        .cell("number", row.number())
        .cell("service", row.service())
        .cell("note", row.note());
  }
}
