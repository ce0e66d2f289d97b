package org.najda.server.settings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.najda.server.page.FieldView;
import org.najda.server.page.FieldView.Naming;
import org.najda.server.page.FieldView.Option;
import org.najda.server.page.Voice;
import org.najda.server.sheet.RoomHead;

/** The fields of a room's name, zone, map and rules. */
final class HeadFields {
  private final Voice say;
  private final List<String> maps;

  /**
   * @param maps names of those that are imported
   */
  HeadFields(Voice say, List<String> maps) {
    this.say = say;
    this.maps = maps;
  }

  /**
   * @param isNew whether the room's address can still be chosen
   */
  List<FieldView> of(Map<String, String> cells, boolean isNew, FaultList faults) {
    List<FieldView> fields = new ArrayList<>();
    for (String key : RoomHead.keys()) {
      String value = cells.getOrDefault(key, "");
      String name = "settings.head." + key;
      String hint = name + ".hint";
      fields.add(
          new FieldView(
              new Naming(key, say.text(name), say.has(hint) ? say.text(hint) : null, true),
              input(key),
              value,
              key.equals("id") && !isNew,
              options(key, value),
              faults.sentence(key, say)));
    }
    return fields;
  }

  private static String input(String key) {
    return switch (key) {
      case "map", "zone" -> "one";
      case "id" -> "code";
      case "rules.log-on-required",
          "rules.rank-soon-free",
          "rules.rank-interruptible",
          "rules.show-cover",
          "rules.offer-exchange",
          "rules.speeds-from-drives" ->
          "one";
      default -> key.startsWith("rules.") ? "number" : "text";
    };
  }

  private List<Option> options(String key, String value) {
    return switch (key) {
      case "map" -> options(Stream.concat(maps.stream(), Stream.of(value)), value);
      case "zone" -> options(zones(), value);
      default -> input(key).equals("one") ? yesOrNo(value) : List.of();
    };
  }

  private List<Option> yesOrNo(String chosen) {
    return Stream.of("true", "false")
        .map(value ->
            new Option(
                value,
                say.text(value.equals("true") ? "settings.yes-no.yes" : "settings.yes-no.no"),
                value.equals(chosen)))
        .toList();
  }

  private static List<Option> options(Stream<String> values, String chosen) {
    return values
        .filter(value -> !value.isEmpty())
        .distinct()
        .map(value -> new Option(value, value, value.equals(chosen)))
        .toList();
  }

  private static Stream<String> zones() {
    SortedSet<String> all = new TreeSet<>(ZoneId.getAvailableZoneIds());
    return all.stream().filter(zone -> zone.matches("[A-Z][A-Za-z]+/[A-Za-z_/]+"));
  }
}
