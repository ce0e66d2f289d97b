package org.najda.server.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Role;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.server.table.Columns;
import org.najda.server.table.Problem;
import org.najda.server.table.Row;
import org.najda.server.table.StrictTable;
import org.najda.server.table.Table;
import org.najda.server.table.UnreadableTable;

/** Reads a directory from a folder: units.csv, staff.csv, postings.csv. */
final class DirectoryFiles {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Columns UNITS =
      Columns.of("unit", "name_ar", "name_fr", "name_en", "kind", "from")
          .orWith("parent", "zone", "room", "to");
  private static final Columns STAFF = Columns.of("person", "name", "rank").orWith("until");
  private static final Columns POSTINGS = Columns.of("person", "unit", "role", "from").orWith("to");

  private final Source source;
  private final Definitions definitions;
  private final List<Problem> problems = new ArrayList<>();

  private DirectoryFiles(Source source, Definitions definitions) {
    this.source = source;
    this.definitions = definitions;
  }

  /**
   * What was read.
   *
   * @param directory null where there is a problem
   */
  record Draft(
      @Nullable Directory directory,
      List<Posting> postings,
      List<Staff> staff,
      List<Problem> problems) {}

  /** Where the bytes of a file come from; empty when there is none. */
  interface Source {
    Optional<byte[]> find(String file) throws IOException;
  }

  static Draft read(Path folder, Definitions definitions) throws IOException {
    return read(
        file -> {
          Path path = folder.resolve(file);
          return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        },
        definitions);
  }

  static Draft read(Source source, Definitions definitions) throws IOException {
    return new DirectoryFiles(source, definitions).read();
  }

  private Draft read() throws IOException {
    List<OrgUnit> units = rows("units.csv", UNITS, this::unit);
    List<Staff> staff = rows("staff.csv", STAFF, this::person);
    List<Posting> postings = rows("postings.csv", POSTINGS, this::posting);
    check(staff, postings);
    Directory made = null;
    if (problems.isEmpty()) {
      try {
        made = Directory.of(units, postings);
      } catch (IllegalArgumentException e) {
        problems.add(
            new Problem("units.csv", 0, null, String.valueOf(e.getMessage()), "mend the table"));
      }
    }
    return new Draft(made, postings, staff, problems.stream().sorted().toList());
  }

  private void check(List<Staff> staff, List<Posting> postings) {
    SortedSet<String> numbers = new TreeSet<>(staff.stream().map(Staff::person).toList());
    SortedSet<String> technical =
        new TreeSet<>(definitions.roles().stream().filter(Role::technical).map(Role::key).toList());
    SortedSet<String> machine = new TreeSet<>();
    postings.stream()
        .filter(posting -> technical.contains(posting.role()))
        .forEach(posting -> machine.add(posting.person()));
    for (Posting posting : postings) {
      if (!numbers.contains(posting.person())) {
        problems.add(
            new Problem(
                "postings.csv",
                0,
                "person",
                "'" + posting.person() + "' is not in staff.csv",
                "add the person there"));
      }
      if (machine.contains(posting.person()) && !technical.contains(posting.role())) {
        problems.add(
            new Problem(
                "postings.csv",
                0,
                "role",
                posting.person() + " keeps the machine going and is also " + posting.role(),
                "give one of the two to somebody else"));
      }
    }
  }

  private <T> List<T> rows(String file, Columns columns, Function<Line, T> reader)
      throws IOException {
    Optional<byte[]> bytes = source.find(file);
    if (bytes.isEmpty()) {
      problems.add(
          new Problem(
              file, 0, null, "no such file", "add it with the columns " + columns.listed()));
      return List.of();
    }
    List<T> read = new ArrayList<>();
    try {
      Table table = StrictTable.read(file, bytes.get(), columns);
      problems.addAll(table.problems());
      SortedSet<String> keys = new TreeSet<>();
      for (Row row : table.rows()) {
        int before = problems.size();
        Line line = new Line(file, row);
        T one = reader.apply(line);
        if (problems.size() == before) {
          read.add(one);
        }
        if (!columns.equals(POSTINGS) && !keys.add(row.cell(columns.required().getFirst()))) {
          line.problem(columns.required().getFirst(), "is there twice", "delete one of them");
        }
      }
    } catch (UnreadableTable e) {
      problems.add(e.problem());
    }
    return read;
  }

  private OrgUnit unit(Line line) {
    return new OrgUnit(
        line.key("unit"),
        line.find("parent").orElse(null),
        new Label(line.text("name_ar"), line.text("name_fr"), line.text("name_en")),
        line.text("kind"),
        line.zone("zone"),
        line.find("room").map(room -> line.key("room")).orElse(null),
        line.day("from"),
        line.findDay("to"));
  }

  private Staff person(Line line) {
    return new Staff(
        line.key("person"), line.text("name"), line.text("rank"), line.findDay("until"));
  }

  private Posting posting(Line line) {
    String role = line.text("role");
    List<String> roles = definitions.roles().stream().map(Role::key).toList();
    if (!roles.contains(role)) {
      line.problem(
          "role", "there is no role '" + role + "'", "use one of: " + String.join(", ", roles));
    }
    return new Posting(
        line.key("person"), line.key("unit"), role, line.day("from"), line.findDay("to"));
  }

  /** A row, whose faults are told and whose empty cells are stood in for until they are. */
  private final class Line {
    private final String file;
    private final Row row;

    Line(String file, Row row) {
      this.file = file;
      this.row = row;
    }

    void problem(String column, String what, String remedy) {
      problems.add(new Problem(file, row.line(), column, what, remedy));
    }

    Optional<String> find(String column) {
      return Optional.ofNullable(row.cells().get(column)).filter(cell -> !cell.isBlank());
    }

    String text(String column) {
      return find(column)
          .orElseGet(() -> {
            problem(column, "empty", "write something");
            return "-";
          });
    }

    String key(String column) {
      String key = text(column);
      if (!KEY.matcher(key).matches()) {
        problem(
            column,
            "'" + key + "' is no key",
            "use Latin letters, digits, dots and hyphens, at most 40");
      }
      return key;
    }

    LocalDate day(String column) {
      LocalDate day = findDay(column);
      if (day == null) {
        text(column);
      }
      return day == null ? LocalDate.EPOCH : day;
    }

    @Nullable LocalDate findDay(String column) {
      Optional<String> cell = find(column);
      try {
        return cell.map(LocalDate::parse).orElse(null);
      } catch (DateTimeException e) {
        problem(column, "'" + cell.orElse("") + "' is no day", "write it as 2019-05-04");
        return LocalDate.EPOCH;
      }
    }

    @Nullable ZoneId zone(String column) {
      Optional<String> cell = find(column);
      try {
        return cell.map(ZoneId::of).orElse(null);
      } catch (DateTimeException e) {
        problem(
            column,
            "'" + cell.orElse("") + "' is no time zone",
            "write one such as Africa/Casablanca");
        return null;
      }
    }
  }
}
