package org.najda.core.desk;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.incident.Incident;
import org.najda.core.interval.IntervalName;
import org.najda.core.room.RoomState;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.Contact;
import org.najda.core.settings.DispatchGroup;
import org.najda.core.settings.District;
import org.najda.core.settings.Duty;
import org.najda.core.settings.Guidance;
import org.najda.core.settings.Member;
import org.najda.core.settings.Nature;
import org.najda.core.settings.OtherService;
import org.najda.core.settings.Post;
import org.najda.core.settings.Question;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Shift;
import org.najda.core.settings.SilentStep;
import org.najda.core.settings.SpeedRule;
import org.najda.core.settings.Target;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitStatus;
import org.najda.core.settings.Vehicle;
import org.najda.core.unit.Unit;

/** Looks for what a room could not work with, and keeps the first fault found. */
final class SettingsChecking {
  private final RoomSettings settings;
  private @Nullable Refusal fault;

  private SettingsChecking(RoomSettings settings) {
    this.settings = settings;
  }

  /** The first fault; null when there is none. */
  static @Nullable Refusal fault(RoomState state, RoomSettings settings) {
    SettingsChecking checking = new SettingsChecking(settings);
    checking.checkWithin();
    checking.checkAgainst(state);
    return checking.fault;
  }

  /** The same, whatever the room is doing now. */
  static @Nullable Refusal faultWithin(RoomSettings settings) {
    SettingsChecking checking = new SettingsChecking(settings);
    checking.checkWithin();
    return checking.fault;
  }

  private void checkWithin() {
    var natures = needed("nature", codes("nature", settings.response().natures(), Nature::code));
    var closingCodes = settings.response().closingCodes();
    needed("closing-code", codes("closing-code", closingCodes, ClosingCode::code));
    var districts = codes("district", settings.districts(), District::code);
    var posts = codes("post", settings.posts(), Post::code);
    var units = codes("unit", settings.units(), unit -> unit.id().value());
    codes("plan", settings.response().plans(), ResponsePlan::code);
    checkDuty(districts, codes("service", settings.services(), OtherService::code));
    settings.response().natures().forEach(nature -> checkGuidance(nature.guidance()));
    checkSilentSteps(settings.response().silentSteps());
    codes("speed-rule", settings.traffic().speeds(), SpeedRule::code);
    codes("member", settings.members(), member -> member.person().value());
    for (UnitDefinition unit : settings.units()) {
      known(unit.id().value(), "post", unit.post(), posts);
    }
    for (ResponsePlan plan : settings.response().plans()) {
      known(plan.code(), "nature", plan.nature(), natures);
      known(plan.code(), "district", plan.district(), districts);
    }
    for (Member member : settings.members()) {
      UnitId unit = member.unit();
      known(member.person().value(), "unit", unit == null ? null : unit.value(), units);
    }
    SortedSet<String> intervals = new TreeSet<>();
    for (IntervalName name : IntervalName.values()) {
      intervals.add(EnumWords.of(name));
    }
    for (Target target : settings.response().targets()) {
      known("target", "interval", target.interval(), intervals);
    }
  }

  private void checkDuty(SortedSet<String> districts, SortedSet<String> services) {
    Duty duty = settings.duty();
    codes("vehicle", duty.vehicles(), Vehicle::code);
    codes("shift", duty.shifts(), Shift::code);
    codes("status", duty.statuses(), UnitStatus::code);
    codes("group", duty.groups(), DispatchGroup::code);
    codes("contact", duty.contacts(), Contact::code);
    for (DispatchGroup group : duty.groups()) {
      group.districts().forEach(code -> known(group.code(), "district", code, districts));
    }
    for (Contact contact : duty.contacts()) {
      known(contact.code(), "service", contact.service(), services);
    }
  }

  private void checkGuidance(Guidance guidance) {
    codes("question", guidance.questions(), Question::code);
    codes("instruction", guidance.instructions(), Guidance.Instruction::code);
    for (Question question : guidance.questions()) {
      codes("choice", question.choices(), Question.Choice::code);
    }
  }

  private void checkSilentSteps(List<SilentStep> steps) {
    codes("silent-step", steps, SilentStep::code);
    steps.forEach(step -> codes("choice", step.signs(), Question.Choice::code));
  }

  private void checkAgainst(RoomState state) {
    SortedSet<String> natures = new TreeSet<>();
    settings.response().natures().forEach(nature -> natures.add(nature.code()));
    SortedSet<UnitId> units = new TreeSet<>();
    settings.units().forEach(unit -> units.add(unit.id()));
    for (Unit unit : state.units().values()) {
      IncidentId incident =
          unit.incident() == null && !unit.stack().isEmpty()
              ? unit.stack().getFirst()
              : unit.incident();
      if (incident != null && !units.contains(unit.id())) {
        inUse("unit", unit.id().value(), incident);
      }
    }
    for (Incident incident : state.incidents().values()) {
      if (incident.isOpen() && !natures.contains(incident.assessment().nature())) {
        inUse("nature", incident.assessment().nature(), incident.id());
      }
    }
  }

  private <T> SortedSet<String> codes(String kind, List<T> all, Function<T, String> code) {
    SortedSet<String> codes = new TreeSet<>();
    for (T each : all) {
      if (!codes.add(code.apply(each))) {
        found(
            Refusal.of(RefusalCode.SETTINGS_CODE_TWICE)
                .with("kind", kind)
                .with("code", code.apply(each)));
      }
    }
    return codes;
  }

  private SortedSet<String> needed(String kind, SortedSet<String> codes) {
    if (codes.isEmpty()) {
      found(Refusal.of(RefusalCode.SETTINGS_LACK).with("kind", kind));
    }
    return codes;
  }

  private void known(String owner, String kind, @Nullable String code, SortedSet<String> codes) {
    if (code != null && !codes.contains(code)) {
      found(
          Refusal.of(RefusalCode.SETTINGS_UNKNOWN_REFERENCE)
              .with("owner", owner)
              .with("kind", kind)
              .with("code", code));
    }
  }

  private void inUse(String kind, String code, IncidentId incident) {
    found(
        Refusal.of(RefusalCode.SETTINGS_IN_USE)
            .with("kind", kind)
            .with("code", code)
            .with("incident", incident));
  }

  private void found(Refusal next) {
    if (fault == null) {
      fault = next.at("settings");
    }
  }
}
