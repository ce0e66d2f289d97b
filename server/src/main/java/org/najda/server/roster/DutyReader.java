package org.najda.server.roster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.najda.registers.directory.Directory;
import org.najda.registers.roster.Duty;
import org.najda.server.table.WallTime;

/** Reads what was written about a duty: a form and a table are held to the same. */
final class DutyReader {
  // As ISO 8601 has it, and as spreadsheets set to French or Arabic of Morocco write it.
  private static final List<DateTimeFormatter> WRITTEN =
      List.of("uuuu-MM-dd HH:mm[:ss]", "dd/MM/uuuu HH:mm[:ss]", "dd/MM/uuuu H:mm").stream()
          .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
          .toList();

  private final Directory directory;

  DutyReader(Directory directory) {
    this.directory = directory;
  }

  /** What became of reading one. */
  sealed interface Read {
    record Fit(Duty duty) implements Read {}

    /**
     * @param column what it is about: {@code unit}, {@code person}, {@code from} or {@code to}
     * @param fault the last part of the text's name
     */
    record Unfit(String column, String fault) implements Read {}
  }

  Read read(DutyRow row) {
    if (directory.findUnit(row.unit()).isEmpty()) {
      return new Read.Unfit("unit", "unit");
    }
    ZoneId zone = directory.zoneOf(row.unit());
    Optional<Instant> from = findMoment(row.from(), zone);
    Optional<Instant> to = findMoment(row.to(), zone);
    if (from.isEmpty() || to.isEmpty()) {
      return new Read.Unfit(from.isEmpty() ? "from" : "to", "time");
    }
    if (!to.get().isAfter(from.get())) {
      return new Read.Unfit("to", "order");
    }
    return worksAt(row.unit(), row.person(), from.get().atZone(zone).toLocalDate())
        ? new Read.Fit(new Duty(row.unit(), row.person(), from.get(), to.get()))
        : new Read.Unfit("person", "person");
  }

  private boolean worksAt(String unit, String person, LocalDate day) {
    return directory.listPostingsIn(unit, day).stream()
        .anyMatch(posting -> posting.person().equals(person));
  }

  private static Optional<Instant> findMoment(String text, ZoneId zone) {
    return WallTime.findMoment(iso(text.strip()), zone);
  }

  private static String iso(String text) {
    for (DateTimeFormatter written : WRITTEN) {
      try {
        return LocalDateTime.parse(text, written).toString();
      } catch (DateTimeException other) {
        // One of the others, or none: the last word has whoever reads moments.
      }
    }
    return text;
  }
}
