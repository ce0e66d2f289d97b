package org.najda.server.setup;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.Contact;
import org.najda.core.settings.DispatchGroup;
import org.najda.core.settings.Duty;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.PrimaryStatus;
import org.najda.core.settings.SecondaryStatuses;
import org.najda.core.settings.Shift;
import org.najda.core.settings.UnitKind;
import org.najda.core.settings.UnitStatus;
import org.najda.core.settings.Vehicle;
import org.najda.server.table.Columns;

/** Reads what being on duty takes; each of its files may be left out. */
final class DutyFiles {
  static final String VEHICLES = "vehicles.csv";
  static final String SHIFTS = "shifts.csv";
  static final String STATUSES = "statuses.csv";
  static final String GROUPS = "groups.csv";
  static final String CONTACTS = "contacts.csv";

  private static final Columns NAMED = Columns.of("code", "name_ar", "name_fr", "name_en");
  private static final int DAY_MINUTES = 1440;

  private final RoomFiles files;

  private DutyFiles(RoomFiles files) {
    this.files = files;
  }

  /** With the codes of districts and services that they may name. */
  static Duty read(RoomFiles files, Set<String> districts, Set<String> services)
      throws IOException {
    DutyFiles reading = new DutyFiles(files);
    return new Duty(
        reading.each(VEHICLES, NAMED.and("kind", "call_sign"), DutyFiles::vehicle),
        reading.each(SHIFTS, NAMED.and("from", "until"), DutyFiles::shift),
        reading.each(
            STATUSES,
            NAMED.and("primary").orWith("common_code", "longest_minutes"),
            DutyFiles::status),
        reading.each(
            GROUPS, NAMED.and("districts"), (code, name, row) -> group(code, name, row, districts)),
        reading.each(
            CONTACTS,
            NAMED.and("number").orWith("service", "note"),
            (code, name, row) -> contact(code, name, row, services)));
  }

  /** Makes of a row what it says; null when something in it was refused. */
  private interface Making<T> {
    @Nullable T make(String code, LocalName name, Cells row);
  }

  private <T> List<T> each(String file, Columns columns, Making<T> making) throws IOException {
    List<T> all = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Cells row : files.rowsIfAny(file, columns)) {
      String code = row.newCode("code", seen);
      LocalName name = row.name("name_ar", "name_fr", "name_en");
      T made = code == null || name == null ? null : making.make(code, name, row);
      if (made != null && row.isSound()) {
        all.add(made);
      }
    }
    return all;
  }

  private static @Nullable Vehicle vehicle(String code, LocalName name, Cells row) {
    UnitKind kind = row.choice("kind", UnitKind.class);
    String callSign = row.name("call_sign");
    return kind == null || callSign == null ? null : new Vehicle(code, name, kind, callSign);
  }

  private static @Nullable Shift shift(String code, LocalName name, Cells row) {
    LocalTime from = Numbers.timeOfDay(row, "from");
    LocalTime until = Numbers.timeOfDay(row, "until");
    return from == null || until == null ? null : new Shift(code, name, from, until);
  }

  private static @Nullable UnitStatus status(String code, LocalName name, Cells row) {
    PrimaryStatus primary = row.choice("primary", PrimaryStatus.class);
    String common =
        row.reference("common_code", SecondaryStatuses.CODES, "the list of common statuses");
    Integer minutes = Numbers.whole(row, "longest_minutes", 1, DAY_MINUTES);
    Duration longest = minutes == null ? null : Duration.ofMinutes(minutes);
    return primary == null ? null : new UnitStatus(code, name, common, primary, longest);
  }

  private static DispatchGroup group(
      String code, LocalName name, Cells row, Set<String> districts) {
    row.require("districts");
    return new DispatchGroup(code, name, row.references("districts", districts, Ground.DISTRICTS));
  }

  private static @Nullable Contact contact(
      String code, LocalName name, Cells row, Set<String> services) {
    String number = Numbers.phone(row, "number");
    String service = row.reference("service", services, Ground.SERVICES);
    String note = row.isEmpty("note") ? null : row.name("note");
    return number == null ? null : new Contact(code, name, number, service, note);
  }
}
