package org.najda.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.registers.definition.Label;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.directory.Directories;
import org.najda.server.directory.Staff;

/** An invented police of 132 stations below one head office, and somebody of each kind in it. */
final class InventedStations {
  static final int STATIONS = 132;

  /** Reaches all records, and sees what is about nobody. */
  static final String STATISTICIAN = "statistician-1";

  /** Reaches all records by the tree of units, and sees whom they are about. */
  static final String PROSECUTOR = "prosecutor-1";

  /** Reaches the records of one station. */
  static final String INVESTIGATOR = "investigator-1";

  private static final String HEAD_OFFICE = "head-office";
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  private static final LocalDate FROM = LocalDate.parse("2000-01-01");

  private InventedStations() {}

  /** The key of a station, from 0. */
  static String station(int number) {
    return "station-%03d".formatted(number + 1);
  }

  static void write(DataSource database) {
    List<OrgUnit> units = new ArrayList<>(List.of(unit(HEAD_OFFICE, null, ZONE)));
    IntStream.range(0, STATIONS)
        .forEach(number -> units.add(unit(station(number), HEAD_OFFICE, null)));
    List<Posting> postings =
        List.of(
            new Posting(STATISTICIAN, HEAD_OFFICE, "statistician", FROM, null),
            new Posting(PROSECUTOR, HEAD_OFFICE, "prosecutor", FROM, null),
            new Posting(INVESTIGATOR, station(0), "investigator", FROM, null));
    List<Staff> staff =
        postings.stream()
            .map(posting -> new Staff(posting.person(), posting.person(), posting.role()))
            .toList();
    new Directories(database).replace(Directory.of(units, postings), postings, staff);
  }

  private static OrgUnit unit(String key, @Nullable String parent, @Nullable ZoneId zone) {
    return new OrgUnit(key, parent, new Label(key, key, key), "station", zone, FROM, null);
  }

  /** Lets somebody sign in; gives the password. */
  static String account(DataSource database, String person) throws AccountExists {
    return new Accounts(database).create(new PersonId(person), person, false);
  }
}
