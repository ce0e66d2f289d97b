package org.najda.server.sheet;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.settings.CallBackRules;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.Supervision;

/**
 * What stands above all lists: who the room is, where and by which rules it works.
 *
 * @param logOn whether only a unit whose crew has logged on may be sent
 * @param drives whether what drives of units show of roads counts for travel times
 */
public record RoomHead(
    RoomId id,
    LocalName name,
    ZoneId zone,
    String map,
    Rules rules,
    boolean logOn,
    boolean drives) {
  private static final int YEAR_HOURS = 8_784;
  private static final int FARTHEST_METERS = 100_000;
  private static final String ACKNOWLEDGE = "rules.acknowledge-within-seconds";
  private static final String DUPLICATE_AGE = "rules.duplicate-within-seconds";
  private static final String DUPLICATE_DISTANCE = "rules.duplicate-within-meters";
  private static final String FRESH = "rules.position-fresh-for-seconds";
  private static final String KEEP = "rules.keep-closed-for-hours";
  private static final String WARN = "rules.warn-before-target-seconds";
  private static final String SIGN = "rules.sign-handover-within-seconds";
  private static final String CALL_BACK_FIRST = "rules.call-back-within-seconds";
  private static final String CALL_BACK_AGAIN = "rules.call-back-again-within-seconds";
  private static final String CALL_BACK_TRIES = "rules.call-back-tries";
  private static final int MOST_TRIES = 20;
  private static final String LOG_ON = "rules.log-on-required";
  private static final String DRIVES = "rules.speeds-from-drives";
  private static final List<String> FIRST_KEYS =
      List.of(
          "id",
          "name.ar",
          "name.fr",
          "name.en",
          "zone",
          "map",
          ACKNOWLEDGE,
          DUPLICATE_AGE,
          DUPLICATE_DISTANCE,
          FRESH,
          KEEP,
          WARN,
          SIGN,
          CALL_BACK_FIRST,
          CALL_BACK_AGAIN,
          CALL_BACK_TRIES,
          LOG_ON,
          DRIVES);
  private static final List<String> KEYS =
      Stream.concat(FIRST_KEYS.stream(), SendingCells.KEYS.stream()).toList();

  /** All keys, in the order in which they are asked for. */
  public static List<String> keys() {
    return KEYS;
  }

  /** Empty when something was refused. */
  public static Optional<RoomHead> read(Cells cells) {
    for (String unknown : cells.columnsOutside(Set.copyOf(KEYS))) {
      cells.refuse(unknown, new Fault("unknown-key", Map.of()));
    }
    RoomId id = id(cells);
    LocalName name = cells.name("name.ar", "name.fr", "name.en");
    ZoneId zone = zone(cells);
    String map = map(cells);
    Rules rules = rules(cells);
    boolean logOn = SendingCells.isTrue(cells, LOG_ON);
    boolean drives = SendingCells.isTrue(cells, DRIVES);
    return id == null || name == null || zone == null || map == null || !cells.isSound()
        ? Optional.empty()
        : Optional.of(new RoomHead(id, name, zone, map, rules, logOn, drives));
  }

  private static @Nullable RoomId id(Cells cells) {
    return named(cells, "id", 40) ? new RoomId(cells.value("id")) : null;
  }

  private static @Nullable String map(Cells cells) {
    return named(cells, "map", 63) ? cells.value("map") : null;
  }

  private static boolean named(Cells cells, String key, int longest) {
    String value = cells.value(key);
    if (value.length() <= longest && value.matches("[a-z0-9][a-z0-9-]*")) {
      return true;
    }
    cells.refuse(key, new Fault("wrong-address", Map.of("value", value, "longest", longest)));
    return false;
  }

  private static @Nullable ZoneId zone(Cells cells) {
    String value = cells.value("zone");
    if (ZoneId.getAvailableZoneIds().contains(value)) {
      return ZoneId.of(value);
    }
    cells.refuse("zone", new Fault("wrong-zone", Map.of("value", value)));
    return null;
  }

  private static Rules rules(Cells cells) {
    Rules usual = Rules.DEFAULT;
    Integer meters = Numbers.whole(cells, DUPLICATE_DISTANCE, 1, FARTHEST_METERS);
    Integer hours = Numbers.whole(cells, KEEP, 1, YEAR_HOURS);
    return new Rules(
        seconds(cells, ACKNOWLEDGE, usual.acknowledgeWithin()),
        seconds(cells, DUPLICATE_AGE, usual.duplicateWithin()),
        meters == null ? usual.duplicateMeters() : meters,
        seconds(cells, FRESH, usual.positionFreshFor()),
        hours == null ? usual.keepClosedFor() : Duration.ofHours(hours),
        new Supervision(
            seconds(cells, WARN, usual.supervision().warnBefore()),
            seconds(cells, SIGN, usual.supervision().signWithin())),
        callBacks(cells),
        SendingCells.read(cells));
  }

  private static CallBackRules callBacks(Cells cells) {
    CallBackRules usual = CallBackRules.DEFAULT;
    Integer tries = Numbers.whole(cells, CALL_BACK_TRIES, 1, MOST_TRIES);
    return new CallBackRules(
        seconds(cells, CALL_BACK_FIRST, usual.firstWithin()),
        seconds(cells, CALL_BACK_AGAIN, usual.againWithin()),
        tries == null ? usual.tries() : tries);
  }

  private static Duration seconds(Cells cells, String key, Duration usual) {
    return SendingCells.seconds(cells, key, usual);
  }

  /** A room that has nothing yet but its head. */
  public RoomSettings settings() {
    return onto(RoomSettings.empty(name, zone, map, rules));
  }

  /** The keys and values of a room that is there. */
  public static Map<String, String> cells(RoomId id, RoomSettings settings) {
    Rules rules = settings.response().rules();
    LocalName name = settings.name();
    Written head =
        new Written()
            .cell("id", id)
            .cell("name.ar", name.ar())
            .cell("name.fr", name.fr())
            .cell("name.en", name.en())
            .cell("zone", settings.zone())
            .cell("map", settings.map())
            .cell(ACKNOWLEDGE, rules.acknowledgeWithin().toSeconds())
            .cell(DUPLICATE_AGE, rules.duplicateWithin().toSeconds())
            .cell(DUPLICATE_DISTANCE, rules.duplicateMeters())
            .cell(FRESH, rules.positionFreshFor().toSeconds())
            .cell(KEEP, rules.keepClosedFor().toHours())
            .cell(WARN, rules.supervision().warnBefore().toSeconds())
            .cell(SIGN, rules.supervision().signWithin().toSeconds())
            .cell(CALL_BACK_FIRST, rules.callBacks().firstWithin().toSeconds())
            .cell(CALL_BACK_AGAIN, rules.callBacks().againWithin().toSeconds())
            .cell(CALL_BACK_TRIES, rules.callBacks().tries())
            .cell(LOG_ON, settings.duty().logOnRequired())
            .cell(DRIVES, settings.traffic().fromDrives());
    return SendingCells.write(rules.sending(), head).cells();
  }

  /** The same room with this name, zone, map and rules. */
  public RoomSettings onto(RoomSettings room) {
    return new RoomSettings(
        name,
        zone,
        map,
        room.districts(),
        room.posts(),
        room.units(),
        room.response().withRules(rules),
        room.members(),
        room.services(),
        room.duty().withLogOnRequired(logOn),
        room.traffic().withFromDrives(drives));
  }
}
