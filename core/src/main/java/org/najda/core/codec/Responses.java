package org.najda.core.codec;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;
import org.najda.core.settings.CallBackRules;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.Nature;
import org.najda.core.settings.Response;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.Rules;
import org.najda.core.settings.Supervision;
import org.najda.core.settings.Target;

/** How a room answers incidents, as fields. */
final class Responses {
  /** What held in every room before rooms could say it; whatever today's default is. */
  private static final Supervision UNSAID =
      new Supervision(Duration.ofMinutes(10), Duration.ofMinutes(15));

  private static final CallBackRules UNSAID_CALL_BACKS =
      new CallBackRules(Duration.ofMinutes(2), Duration.ofMinutes(5), 3);

  private Responses() {}

  static void write(JsonWriter writer, Response response) {
    writer
        .objects("natures", response.natures(), Responses::write)
        .objects("plans", response.plans(), Responses::write)
        .objects("closingCodes", response.closingCodes(), Responses::write)
        .objects("targets", response.targets(), Responses::write)
        .object("rules", response.rules(), Responses::write);
    Guidances.write(writer, response.silentSteps());
  }

  static Response read(Fields fields) {
    return new Response(
        fields.objects("natures", Responses::nature),
        fields.objects("plans", Responses::plan),
        fields.objects("closingCodes", Responses::closingCode),
        fields.objects("targets", Responses::target),
        fields.object("rules", Responses::rules),
        fields.optionalObjects("silentSteps", Guidances::silentStep));
  }

  private static void write(JsonWriter writer, Nature nature) {
    writer
        .field("code", nature.code())
        .object("name", nature.name(), Settings::write)
        .field("priority", nature.priority().level())
        .field("commonCode", nature.commonCode());
    Guidances.write(writer, nature.guidance());
    writer.field("interruptibleFrom", level(nature.interruptibleFrom()));
  }

  private static Nature nature(Fields fields) {
    return new Nature(
        fields.text("code"),
        Settings.name(fields),
        Wording.priority(fields, "priority"),
        fields.findText("commonCode"),
        Guidances.read(fields),
        findPriority(fields, "interruptibleFrom"));
  }

  private static void write(JsonWriter writer, ResponsePlan plan) {
    writer
        .field("code", plan.code())
        .field("nature", plan.nature())
        .field("priority", level(plan.priority()))
        .field("district", plan.district())
        .object("hours", plan.hours(), Responses::write)
        .objects(
            "needs",
            plan.needs(),
            (w, need) -> w.field("units", need.units()).field("capability", need.capability()));
  }

  private static ResponsePlan plan(Fields fields) {
    return new ResponsePlan(
        fields.text("code"),
        fields.findText("nature"),
        findPriority(fields),
        fields.findText("district"),
        fields.findObject("hours", Responses::hours),
        fields.objects(
            "needs",
            need -> new ResponsePlan.Need(need.smallNumber("units"), need.findText("capability"))));
  }

  static void write(JsonWriter writer, ResponsePlan.Hours hours) {
    writer.field("from", hours.from()).field("to", hours.to());
  }

  static ResponsePlan.Hours hours(Fields fields) {
    return new ResponsePlan.Hours(fields.smallNumber("from"), fields.smallNumber("to"));
  }

  private static void write(JsonWriter writer, ClosingCode code) {
    writer
        .field("code", code.code())
        .object("name", code.name(), Settings::write)
        .field("effective", code.effective());
  }

  private static ClosingCode closingCode(Fields fields) {
    return new ClosingCode(fields.text("code"), Settings.name(fields), fields.flag("effective"));
  }

  private static void write(JsonWriter writer, Target target) {
    writer
        .field("interval", target.interval())
        .field("priority", level(target.priority()))
        .field("withinSeconds", target.withinSeconds())
        .field("sharePercent", target.sharePercent());
  }

  private static Target target(Fields fields) {
    return new Target(
        fields.text("interval"),
        findPriority(fields),
        fields.smallNumber("withinSeconds"),
        fields.smallNumber("sharePercent"));
  }

  private static void write(JsonWriter writer, Rules rules) {
    writer
        .field("acknowledgeWithin", rules.acknowledgeWithin())
        .field("duplicateWithin", rules.duplicateWithin())
        .field("duplicateMeters", rules.duplicateMeters())
        .field("positionFreshFor", rules.positionFreshFor())
        .field("keepClosedFor", rules.keepClosedFor())
        .object("supervision", said(rules.supervision()), Responses::write)
        .object("callBacks", said(rules.callBacks()), Responses::write)
        .object("sending", Sendings.said(rules.sending()), Sendings::write);
  }

  private static void write(JsonWriter writer, Supervision supervision) {
    writer
        .field("warnBefore", supervision.warnBefore())
        .field("signWithin", supervision.signWithin());
  }

  private static @Nullable Supervision said(Supervision supervision) {
    return supervision.equals(UNSAID) ? null : supervision;
  }

  private static @Nullable CallBackRules said(CallBackRules rules) {
    return rules.equals(UNSAID_CALL_BACKS) ? null : rules;
  }

  private static void write(JsonWriter writer, CallBackRules rules) {
    writer
        .field("firstWithin", rules.firstWithin())
        .field("againWithin", rules.againWithin())
        .field("tries", rules.tries());
  }

  private static CallBackRules callBacks(Fields fields) {
    return new CallBackRules(
        fields.text("firstWithin", Duration::parse),
        fields.text("againWithin", Duration::parse),
        fields.smallNumber("tries"));
  }

  private static Rules rules(Fields fields) {
    return new Rules(
        fields.text("acknowledgeWithin", Duration::parse),
        fields.text("duplicateWithin", Duration::parse),
        fields.smallNumber("duplicateMeters"),
        fields.text("positionFreshFor", Duration::parse),
        fields.text("keepClosedFor", Duration::parse),
        Objects.requireNonNullElse(
            fields.findObject("supervision", Responses::supervision), UNSAID),
        Objects.requireNonNullElse(
            fields.findObject("callBacks", Responses::callBacks), UNSAID_CALL_BACKS),
        Sendings.read(fields));
  }

  private static Supervision supervision(Fields fields) {
    return new Supervision(
        fields.text("warnBefore", Duration::parse), fields.text("signWithin", Duration::parse));
  }

  private static @Nullable Integer level(@Nullable Priority priority) {
    return priority == null ? null : priority.level();
  }

  private static @Nullable Priority findPriority(Fields fields) {
    return findPriority(fields, "priority");
  }

  private static @Nullable Priority findPriority(Fields fields, String key) {
    Integer level = fields.findSmallNumber(key);
    return level == null ? null : new Priority(level);
  }
}
