package org.najda.server.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.Contact;
import org.najda.core.settings.DispatchGroup;
import org.najda.core.settings.District;
import org.najda.core.settings.Nature;
import org.najda.core.settings.OtherService;
import org.najda.core.settings.Post;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Shift;
import org.najda.core.settings.Target;
import org.najda.core.settings.UnitStatus;
import org.najda.core.settings.Vehicle;

/**
 * How one part of a room's settings would change.
 *
 * @param part name of the file without its ending
 * @param added codes that are new
 * @param removed codes that go
 * @param changed codes that stay and say something else, or {@code order}
 */
public record PartChange(
    String part, List<String> added, List<String> removed, List<String> changed) {
  public PartChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /**
   * Every part that would change; none when nothing does.
   *
   * @param now null for a room that is not set up yet
   */
  static List<PartChange> between(@Nullable RoomSettings now, RoomSettings then) {
    return Stream.of(
            of(
                "room",
                now,
                then,
                PartChange::head,
                entry -> entry.substring(0, entry.indexOf('='))),
            of("districts", now, then, RoomSettings::districts, District::code),
            of("services", now, then, RoomSettings::services, OtherService::code),
            of("posts", now, then, RoomSettings::posts, Post::code),
            of("units", now, then, RoomSettings::units, unit -> unit.id().value()),
            of("natures", now, then, s -> s.response().natures(), Nature::code),
            of("plans", now, then, s -> s.response().plans(), ResponsePlan::code),
            of("closing-codes", now, then, s -> s.response().closingCodes(), ClosingCode::code),
            of("targets", now, then, s -> s.response().targets(), PartChange::named),
            of("vehicles", now, then, s -> s.duty().vehicles(), Vehicle::code),
            of("shifts", now, then, s -> s.duty().shifts(), Shift::code),
            of("statuses", now, then, s -> s.duty().statuses(), UnitStatus::code),
            of("groups", now, then, s -> s.duty().groups(), DispatchGroup::code),
            of("contacts", now, then, s -> s.duty().contacts(), Contact::code),
            of("users", now, then, RoomSettings::members, member -> member.person().value()))
        .filter(change -> !change.isNothing())
        .toList();
  }

  private static List<String> head(RoomSettings settings) {
    return List.of(
        "name=" + settings.name(),
        "zone=" + settings.zone(),
        "map=" + settings.map(),
        "rules=" + settings.response().rules());
  }

  private static String named(Target target) {
    return target.priority() == null
        ? target.interval()
        : target.interval() + "/" + target.priority().level();
  }

  private boolean isNothing() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  private static <T> PartChange of(
      String part,
      @Nullable RoomSettings now,
      RoomSettings then,
      Function<RoomSettings, List<T>> list,
      Function<T, String> code) {
    Map<String, T> before = index(now == null ? List.of() : list.apply(now), code);
    Map<String, T> after = index(list.apply(then), code);
    List<String> added = new ArrayList<>(after.keySet());
    added.removeAll(before.keySet());
    List<String> removed = new ArrayList<>(before.keySet());
    removed.removeAll(after.keySet());
    List<String> changed = new ArrayList<>();
    after.forEach((key, value) -> {
      if (before.containsKey(key) && !Objects.equals(before.get(key), value)) {
        changed.add(key);
      }
    });
    PartChange change = new PartChange(part, added, removed, changed);
    return change.isNothing() && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))
        ? new PartChange(part, List.of(), List.of(), List.of("order"))
        : change;
  }

  private static <T> Map<String, T> index(List<T> all, Function<T, String> code) {
    Map<String, T> index = new LinkedHashMap<>();
    all.forEach(each -> index.put(code.apply(each), each));
    return index;
  }
}
