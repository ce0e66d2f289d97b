package org.najda.server.replay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log's times, {@code 2015-01-31 23:52:00}, as those of a zone. Seconds may be left out; a
 * {@code T} instead of the space, fractions and an offset are read too, milliseconds kept.
 */
final class LocalTimes {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][XXX]")
          .withResolverStyle(ResolverStyle.STRICT);
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2099;

  private final ZoneId zone;

  LocalTimes(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * @param inGap the zone's clocks skipped it; the instant is as much later as they skipped
   */
  record Read(Instant at, boolean inGap) {}

  /**
   * Empty when it can't be read. An hour that the clocks show twice is the first one, unless that
   * lies before what must have come before and the second does not.
   *
   * @param notBefore of the stamp before; null when there is none
   */
  Optional<Read> find(String text, @Nullable Instant notBefore) {
    TemporalAccessor parsed;
    try {
      parsed = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
    Read read =
        parsed instanceof OffsetDateTime exact
            ? new Read(exact.toInstant(), false)
            : inZone(LocalDateTime.from(parsed), notBefore);
    int year = read.at().atZone(zone).getYear();
    return year < FIRST_YEAR || year > LAST_YEAR
        ? Optional.empty()
        : Optional.of(new Read(read.at().truncatedTo(ChronoUnit.MILLIS), read.inGap()));
  }

  private Read inZone(LocalDateTime local, @Nullable Instant notBefore) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    Instant first = local.atZone(zone).toInstant();
    if (offsets.size() == 2 && notBefore != null && first.isBefore(notBefore)) {
      return new Read(local.toInstant(offsets.getLast()), false);
    }
    return new Read(first, offsets.isEmpty());
  }
}
