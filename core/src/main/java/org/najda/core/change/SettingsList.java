package org.najda.core.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.Contact;
import org.najda.core.settings.DispatchGroup;
import org.najda.core.settings.District;
import org.najda.core.settings.Duty;
import org.najda.core.settings.Nature;
import org.najda.core.settings.OtherService;
import org.najda.core.settings.Post;
import org.najda.core.settings.Response;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Shift;
import org.najda.core.settings.SilentStep;
import org.najda.core.settings.SpeedRule;
import org.najda.core.settings.Target;
import org.najda.core.settings.UnitStatus;
import org.najda.core.settings.Vehicle;

/**
 * One list of a room's settings, whose rows are told apart by their codes.
 *
 * @param <T> what a row is
 */
record SettingsList<T>(
    String name,
    Function<T, String> code,
    Function<RoomSettings, List<T>> rows,
    BiFunction<RoomSettings, List<T>, RoomSettings> with) {

  static final List<SettingsList<?>> ALL =
      List.of(
          new SettingsList<>(
              "districts", District::code, RoomSettings::districts, RoomSettings::withDistricts),
          new SettingsList<>(
              "services", OtherService::code, RoomSettings::services, RoomSettings::withServices),
          new SettingsList<>("posts", Post::code, RoomSettings::posts, RoomSettings::withPosts),
          new SettingsList<>(
              "units", unit -> unit.id().value(), RoomSettings::units, RoomSettings::withUnits),
          new SettingsList<>(
              "users",
              member -> member.person().value(),
              RoomSettings::members,
              RoomSettings::withMembers),
          ofResponse("natures", Nature::code, Response::natures, Response::withNatures),
          ofResponse("plans", ResponsePlan::code, Response::plans, Response::withPlans),
          ofResponse(
              "closing-codes",
              ClosingCode::code,
              Response::closingCodes,
              Response::withClosingCodes),
          ofResponse(
              "silent-call", SilentStep::code, Response::silentSteps, Response::withSilentSteps),
          ofResponse("targets", SettingsList::code, Response::targets, Response::withTargets),
          ofDuty("vehicles", Vehicle::code, Duty::vehicles, Duty::withVehicles),
          ofDuty("shifts", Shift::code, Duty::shifts, Duty::withShifts),
          ofDuty("statuses", UnitStatus::code, Duty::statuses, Duty::withStatuses),
          ofDuty("groups", DispatchGroup::code, Duty::groups, Duty::withGroups),
          ofDuty("contacts", Contact::code, Duty::contacts, Duty::withContacts),
          new SettingsList<>(
              "speeds",
              SpeedRule::code,
              settings -> settings.traffic().speeds(),
              (settings, now) -> settings.withTraffic(settings.traffic().withSpeeds(now))));

  private static <T> SettingsList<T> ofResponse(
      String name,
      Function<T, String> code,
      Function<Response, List<T>> rows,
      BiFunction<Response, List<T>, Response> with) {
    return new SettingsList<>(
        name,
        code,
        settings -> rows.apply(settings.response()),
        (settings, now) -> settings.withResponse(with.apply(settings.response(), now)));
  }

  private static <T> SettingsList<T> ofDuty(
      String name,
      Function<T, String> code,
      Function<Duty, List<T>> rows,
      BiFunction<Duty, List<T>, Duty> with) {
    return new SettingsList<>(
        name,
        code,
        settings -> rows.apply(settings.duty()),
        (settings, now) -> settings.withDuty(with.apply(settings.duty(), now)));
  }

  private static String code(Target target) {
    return target.priority() == null
        ? target.interval()
        : target.interval() + "." + target.priority();
  }

  /** The rows by their codes, in the room's order. */
  Map<String, T> index(RoomSettings settings) {
    Map<String, T> index = new LinkedHashMap<>();
    rows.apply(settings).forEach(row -> index.put(code.apply(row), row));
    return index;
  }

  /** The settings with only those rows of this list that the others lack, or have otherwise. */
  RoomSettings only(RoomSettings settings, RoomSettings others) {
    Map<String, T> there = index(others);
    List<T> own =
        rows.apply(settings).stream()
            .filter(row -> !row.equals(there.get(code.apply(row))))
            .toList();
    return with.apply(settings, own);
  }

  /** The settings with the rows of this list changed so. */
  RoomSettings changed(RoomSettings settings, SettingsChange change) {
    Map<String, T> now = index(settings);
    Map<String, T> after = index(change.after());
    index(change.before()).keySet().stream()
        .filter(gone -> !after.containsKey(gone))
        .forEach(now::remove);
    now.putAll(after);
    return with.apply(settings, List.copyOf(now.values()));
  }
}
