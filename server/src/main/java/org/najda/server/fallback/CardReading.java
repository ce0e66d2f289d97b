package org.najda.server.fallback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.fallback.Card;
import org.najda.server.page.Voice;

/**
 * Reads the times and units of a card's form. A card has one day; a time that is a little earlier
 * on the clock than the one before it is after midnight.
 */
final class CardReading {
  /** Lines for units on a form; a card has three, and some write between them. */
  static final int LINES = 5;

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:hH.]?(\\d{2})");
  private static final Duration LONGEST_OVER_MIDNIGHT = Duration.ofHours(8);

  private final Voice say;
  private final ZoneId zone;
  private final Map<String, String> values;
  private final Map<String, String> faults = new TreeMap<>();
  private final List<Integer> lines = new ArrayList<>();

  CardReading(Voice say, ZoneId zone, Map<String, String> values) {
    this.say = say;
    this.zone = zone;
    this.values = values;
  }

  /** What was typed, without blanks around it; empty for nothing. */
  String value(String field) {
    return values.getOrDefault(field, "").strip();
  }

  boolean has(String field) {
    return !value(field).isEmpty();
  }

  void fault(String field, String key) {
    faults.putIfAbsent(field, say.text(key));
  }

  /** Sentences by field. */
  Map<String, String> faults() {
    return faults;
  }

  /** When it rang; null with a fault. */
  @Nullable Instant rang() {
    LocalDate day = day();
    LocalTime clock = clock("rang");
    if (clock == null) {
      fault("rang", "cards.fault.needed");
    }
    return day == null || clock == null ? null : day.atTime(clock).atZone(zone).toInstant();
  }

  private @Nullable LocalDate day() {
    try {
      return LocalDate.parse(value("day"));
    } catch (DateTimeParseException e) {
      fault("day", "cards.fault.day");
      return null;
    }
  }

  private @Nullable LocalTime clock(String field) {
    if (!has(field)) {
      return null;
    }
    Matcher typed = CLOCK.matcher(value(field));
    if (typed.matches()) {
      int hour = Integer.parseInt(typed.group(1));
      int minute = Integer.parseInt(typed.group(2));
      if (hour < 24 && minute < 60) {
        return LocalTime.of(hour, minute);
      }
    }
    fault(field, "cards.fault.time");
    return null;
  }

  /** A time of the card's day or of the night behind it; null when none, or none that can be. */
  @Nullable Instant time(String field, Instant rang) {
    LocalTime clock = clock(field);
    if (clock == null) {
      return null;
    }
    LocalDate day = rang.atZone(zone).toLocalDate();
    Instant same = day.atTime(clock).atZone(zone).toInstant();
    Instant next = day.plusDays(1).atTime(clock).atZone(zone).toInstant();
    boolean overMidnight =
        same.isBefore(rang) && Duration.between(rang, next).compareTo(LONGEST_OVER_MIDNIGHT) <= 0;
    return overMidnight ? next : same;
  }

  /** The units noted, in their order. */
  List<Card.Sent> missions(Instant rang) {
    List<Card.Sent> missions = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      Card.Sent sent = mission(line, rang);
      if (sent != null) {
        lines.add(line);
        missions.add(sent);
      }
    }
    return missions;
  }

  private Card.@Nullable Sent mission(int line, Instant rang) {
    Instant sentAt = time("sent" + line, rang);
    Instant onSceneAt = time("onscene" + line, rang);
    Instant clearedAt = time("cleared" + line, rang);
    if (!has("unit" + line)) {
      if (sentAt != null || onSceneAt != null || clearedAt != null) {
        fault("unit" + line, "cards.fault.needed");
      }
      return null;
    }
    if (sentAt == null) {
      fault("sent" + line, "cards.fault.needed");
      return null;
    }
    return new Card.Sent(new UnitId(value("unit" + line)), sentAt, onSceneAt, clearedAt);
  }

  Card.@Nullable Closed closing(Instant rang) {
    Instant closedAt = time("closed", rang);
    if (closedAt == null && has("code")) {
      fault("closed", "cards.fault.needed");
    }
    if (closedAt != null && !has("code")) {
      fault("code", "cards.fault.needed");
    }
    return closedAt == null ? null : new Card.Closed(value("code"), closedAt);
  }

  /** The form's name of a field that the desk names. */
  String field(@Nullable String ofDesk) {
    if (ofDesk != null && ofDesk.startsWith("missions[")) {
      int index = Integer.parseInt(ofDesk.substring("missions[".length(), ofDesk.indexOf(']')));
      int line = lines.get(index);
      return switch (ofDesk.substring(ofDesk.indexOf('.') + 1)) {
        case "sentAt" -> "sent" + line;
        case "onSceneAt" -> "onscene" + line;
        case "clearedAt" -> "cleared" + line;
        default -> "unit" + line;
      };
    }
    return switch (ofDesk) {
      case "presentedAt" -> "rang";
      case "answeredAt" -> "answered";
      case "closedAt" -> "closed";
      case "closingCode" -> "code";
      case "nature" -> "nature";
      case null, default -> "card";
    };
  }
}
