package org.najda.server.sheet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.Priority;

/** Reads places, numbers and dates out of cells; null and a fault for what is none. */
public final class Numbers {
  private static final int HIGHEST_PRIORITY = 4;
  private static final String PHONE = "[+0-9][0-9 ]{0,19}";

  private Numbers() {}

  static @Nullable GeoPoint point(Cells row) {
    Double lat = degrees(row, "lat", 90);
    Double lon = degrees(row, "lon", 180);
    return lat == null || lon == null ? null : GeoPoint.ofDegrees(lat, lon);
  }

  private static @Nullable Double degrees(Cells row, String column, int limit) {
    String value = row.value(column);
    if (value.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?")
        && Math.abs(Double.parseDouble(value)) <= limit) {
      return Double.valueOf(value);
    }
    row.refuse(
        column, Fault.of(limit == 90 ? "wrong-latitude" : "wrong-longitude").with("value", value));
    return null;
  }

  /** A whole number; null when empty or refused. */
  public static @Nullable Integer whole(Cells row, String column, int least, int most) {
    String value = row.value(column);
    if (value.isEmpty()) {
      return null;
    }
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    row.refuse(
        column,
        Fault.of("wrong-number").with("value", value).with("least", least).with("most", most));
    return null;
  }

  /** Null when empty or refused. */
  static @Nullable Priority priority(Cells row, String column) {
    Integer level = whole(row, column, 0, HIGHEST_PRIORITY);
    return level == null ? null : new Priority(level);
  }

  static @Nullable String phone(Cells row, String column) {
    String value = row.value(column);
    if (value.matches(PHONE)) {
      return value;
    }
    row.refuse(column, Fault.of("wrong-phone").with("value", value));
    return null;
  }

  /** A minute of the day, such as {@code 06:30}. */
  static @Nullable LocalTime timeOfDay(Cells row, String column) {
    String value = row.value(column);
    if (value.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      return LocalTime.parse(value);
    }
    row.refuse(column, Fault.of("wrong-time").with("value", value));
    return null;
  }

  /** Null when empty or refused. */
  static @Nullable LocalDate date(Cells row, String column) {
    if (row.isEmpty(column)) {
      return null;
    }
    try {
      return LocalDate.parse(row.value(column));
    } catch (DateTimeParseException e) {
      row.refuse(column, Fault.of("wrong-date").with("value", row.value(column)));
      return null;
    }
  }
}
