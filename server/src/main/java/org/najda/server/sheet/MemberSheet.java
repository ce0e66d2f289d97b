package org.najda.server.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Column.Input;

/** Who may work in the room, and as what. */
final class MemberSheet extends Sheet<Member> {
  static final MemberSheet SHEET = new MemberSheet();

  private MemberSheet() {
    super(
        "users",
        List.of(
            Column.of("login", Input.CODE),
            Column.several("roles", Choices.Words.of("console.role.", Role.values())),
            Column.one("unit", new Choices.Codes("units")).optional(),
            Column.of("until", Input.DATE).optional()));
  }

  @Override
  public List<Member> list(RoomSettings settings) {
    return settings.members();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<Member> rows) {
    return settings.withMembers(rows);
  }

  @Override
  public String key(Member row) {
    return row.person().value();
  }

  @Override
  public @Nullable LocalName title(Member row) {
    return null;
  }

  @Override
  @Nullable Member read(Cells row, Known known) {
    String login = row.code("login");
    if (login != null && TAKEN.contains(login)) {
      row.refuse("login", Fault.of("taken-login").with("value", login));
    }
    row.require("roles");
    TreeSet<Role> roles = new TreeSet<>(row.choices("roles", Role.class));
    String unit = row.reference("unit", UnitSheet.SHEET, known);
    if (roles.contains(Role.PATROL) && unit == null) {
      row.require("unit");
    }
    LocalDate until = Numbers.date(row, "until");
    return login == null || !row.isSound()
        ? null
        : new Member(new PersonId(login), roles, unit == null ? null : new UnitId(unit), until);
  }

  @Override
  void write(Member row, Written to) {
    to.cell("login", row.person())
        .cells("roles", row.roles())
        .cell("unit", row.unit())
        .cell("until", row.until());
  }

  /** Names that stand for something that is no person. */
  private static final Set<String> TAKEN = Set.of("timer", "exchange", "setup");
}
