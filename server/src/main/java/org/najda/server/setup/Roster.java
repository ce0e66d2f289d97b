package org.najda.server.setup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.server.table.Columns;

/** Reads who there is: {@code units.csv} and {@code users.csv}. */
final class Roster {
  static final String UNITS = "units.csv";
  static final String USERS = "users.csv";

  /** Names that stand for something that is no person. */
  private static final Set<String> TAKEN = Set.of("timer", "exchange", "setup");

  private Roster() {}

  static List<UnitDefinition> units(RoomFiles files, Set<String> posts) throws IOException {
    Columns columns = Columns.of("id", "name_ar", "name_fr", "name_en", "kind", "post");
    List<UnitDefinition> units = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Cells row : files.rows(UNITS, columns.orWith("capabilities"))) {
      String id = row.newCode("id", seen);
      LocalName name = row.name("name_ar", "name_fr", "name_en");
      UnitKind kind = row.choice("kind", UnitKind.class);
      row.require("post");
      String post = row.reference("post", posts, Ground.POSTS);
      List<String> capabilities = row.codes("capabilities");
      if (id != null && name != null && kind != null && post != null && row.isSound()) {
        units.add(
            new UnitDefinition(new UnitId(id), name, kind, post, new TreeSet<>(capabilities)));
      }
    }
    return units;
  }

  static List<Person> people(RoomFiles files, Set<String> units) throws IOException {
    Columns columns = Columns.of("login", "name", "roles").orWith("unit", "until");
    List<Person> people = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Cells row : files.rowsIfAny(USERS, columns)) {
      String login = row.newCode("login", seen);
      if (login != null && TAKEN.contains(login)) {
        row.refuse("login", "\"" + login + "\" is the program's own", "choose another");
      }
      String name = row.name("name");
      row.require("roles");
      TreeSet<Role> roles = new TreeSet<>(row.choices("roles", Role.class));
      String unit = row.reference("unit", units, UNITS);
      if (roles.contains(Role.PATROL) && unit == null) {
        row.require("unit");
      }
      LocalDate until = Numbers.date(row, "until");
      if (login != null && name != null && row.isSound()) {
        UnitId own = unit == null ? null : new UnitId(unit);
        people.add(new Person(new Member(new PersonId(login), roles, own, until), name));
      }
    }
    return people;
  }
}
