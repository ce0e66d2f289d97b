package org.najda.server.setup;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Rules;
import org.najda.server.table.UnreadableTable;

/** What {@code room.yaml} says: who the room is, where and by which rules it works. */
record RoomHead(RoomId id, LocalName name, ZoneId zone, String map, Rules rules) {
  static final String FILE = "room.yaml";

  private static final int DAY_SECONDS = 86_400;
  private static final int YEAR_HOURS = 8_784;
  private static final int FARTHEST_METERS = 100_000;
  private static final String ACKNOWLEDGE = "rules.acknowledge-within-seconds";
  private static final String DUPLICATE_AGE = "rules.duplicate-within-seconds";
  private static final String DUPLICATE_DISTANCE = "rules.duplicate-within-meters";
  private static final String FRESH = "rules.position-fresh-for-seconds";
  private static final String KEEP = "rules.keep-closed-for-hours";
  private static final Set<String> KEYS =
      Stream.of(
              Stream.of("id", "name.ar", "name.fr", "name.en", "zone", "map"),
              Stream.of(ACKNOWLEDGE, DUPLICATE_AGE, DUPLICATE_DISTANCE, FRESH, KEEP))
          .flatMap(keys -> keys)
          .collect(Collectors.toUnmodifiableSet());

  /** Empty when something in the file was refused. */
  static Optional<RoomHead> read(RoomFiles files) throws IOException {
    Optional<byte[]> bytes = files.find(FILE);
    try {
      Cells cells =
          new Cells(
              files.complaints(),
              files.named(FILE),
              1,
              RoomYaml.read(files.named(FILE), bytes.orElse(new byte[0])));
      return read(cells);
    } catch (UnreadableTable e) {
      files.refuse(e.problem());
      return Optional.empty();
    }
  }

  private static Optional<RoomHead> read(Cells cells) {
    for (String unknown : cells.columnsOutside(KEYS)) {
      cells.refuse(
          unknown, "no such key is known", "delete it or see the example room's room.yaml");
    }
    RoomId id = id(cells);
    LocalName name = cells.name("name.ar", "name.fr", "name.en");
    ZoneId zone = zone(cells);
    String map = map(cells);
    Rules rules = rules(cells);
    return id == null || name == null || zone == null || map == null || !cells.isSound()
        ? Optional.empty()
        : Optional.of(new RoomHead(id, name, zone, map, rules));
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
    cells.refuse(
        key,
        "\"" + value + "\" is no name",
        "write 1 to " + longest + " small letters, digits or hyphens");
    return false;
  }

  private static @Nullable ZoneId zone(Cells cells) {
    String value = cells.value("zone");
    if (ZoneId.getAvailableZoneIds().contains(value)) {
      return ZoneId.of(value);
    }
    cells.refuse(
        "zone", "\"" + value + "\" is no time zone", "write one such as Africa/Casablanca");
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
        hours == null ? usual.keepClosedFor() : Duration.ofHours(hours));
  }

  private static Duration seconds(Cells cells, String key, Duration usual) {
    Integer seconds = Numbers.whole(cells, key, 1, DAY_SECONDS);
    return seconds == null ? usual : Duration.ofSeconds(seconds);
  }
}
