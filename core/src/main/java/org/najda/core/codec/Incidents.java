package org.najda.core.codec;

import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.Stamp;
import org.najda.core.fallback.CardNumber;
import org.najda.core.fallback.LateEntry;
import org.najda.core.incident.Assessment;
import org.najda.core.incident.Closing;
import org.najda.core.incident.Course;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Opening;
import org.najda.core.incident.Reports;
import org.najda.core.incident.Scene;

/** Incidents of a state, as fields; their missions are in {@link Missions}. */
final class Incidents {
  private Incidents() {}

  static void write(JsonWriter writer, Incident incident) {
    writer
        .field("id", incident.id().number())
        .object("opening", incident.opening(), Incidents::write)
        .object("assessment", incident.assessment(), Incidents::write)
        .object("scene", incident.scene(), Incidents::write)
        .object("reports", incident.reports(), Incidents::write)
        .object("course", incident.course(), Incidents::write)
        .object("ties", incident.ties(), Mergers::write);
  }

  static Incident read(Fields fields) {
    return new Incident(
        new IncidentId(fields.number("id")),
        fields.object("opening", Incidents::opening),
        fields.object("assessment", Incidents::assessment),
        fields.object("scene", Incidents::scene),
        fields.object("reports", Incidents::reports),
        fields.object("course", Incidents::course),
        fields.object("ties", Mergers::ties));
  }

  private static void write(JsonWriter writer, Opening opening) {
    writer
        .field("by", opening.by())
        .field("at", opening.at())
        .field("hasText", opening.hasText())
        .object("late", opening.late(), Incidents::write);
  }

  private static void write(JsonWriter writer, LateEntry late) {
    writer.field("card", late.card()).field("at", late.at());
  }

  private static LateEntry late(Fields fields) {
    return new LateEntry(fields.text("card", CardNumber::new), fields.instant("at"));
  }

  private static Opening opening(Fields fields) {
    return new Opening(
        fields.text("by", PersonId::new),
        fields.instant("at"),
        fields.flag("hasText"),
        fields.findObject("late", Incidents::late));
  }

  private static void write(JsonWriter writer, Assessment assessment) {
    writer
        .field("nature", assessment.nature())
        .field("firstPriority", assessment.firstPriority().level())
        .field("priority", assessment.priority().level());
  }

  private static Assessment assessment(Fields fields) {
    return new Assessment(
        fields.text("nature"),
        Wording.priority(fields, "firstPriority"),
        Wording.priority(fields, "priority"));
  }

  private static void write(JsonWriter writer, Scene scene) {
    writer
        .object("place", scene.place(), Wording::write)
        .field("district", scene.district())
        .field("group", scene.group())
        .object("following", scene.following(), FollowEvents::write);
  }

  private static Scene scene(Fields fields) {
    return new Scene(
        fields.object("place", Wording::place),
        fields.findText("district"),
        fields.findText("group"),
        fields.findObject("following", FollowEvents::following));
  }

  private static void write(JsonWriter writer, Reports reports) {
    writer
        .list("calls", reports.calls(), (w, call) -> w.number(call.number()))
        .object("presented", reports.presented(), Incidents::write)
        .object("answered", reports.answered(), Incidents::write)
        .field("notes", reports.notes());
  }

  private static Reports reports(Fields fields) {
    return new Reports(
        fields.numbers("calls", CallId::new),
        fields.findObject("presented", Incidents::stamp),
        fields.findObject("answered", Incidents::stamp),
        fields.smallNumber("notes"));
  }

  private static void write(JsonWriter writer, Stamp stamp) {
    writer
        .field("at", stamp.at())
        .field("byHand", stamp.byHand())
        .mark("doubtful", stamp.doubtful());
  }

  private static Stamp stamp(Fields fields) {
    return new Stamp(fields.instant("at"), fields.flag("byHand"), fields.mark("doubtful"));
  }

  private static void write(JsonWriter writer, Course course) {
    writer
        .objects("missions", course.missions(), Missions::write)
        .objects("waiting", course.waiting(), Missions::write)
        .object("backup", course.backup(), Missions::write)
        .object("closing", course.closing(), Incidents::write);
  }

  private static Course course(Fields fields) {
    return new Course(
        fields.objects("missions", Missions::read),
        fields.objects("waiting", Missions::waiting),
        fields.findObject("backup", Missions::backup),
        fields.findObject("closing", Incidents::closing));
  }

  private static void write(JsonWriter writer, Closing closing) {
    writer
        .field("code", closing.code())
        .field("effective", closing.effective())
        .field("by", closing.by())
        .field("at", closing.at());
  }

  private static Closing closing(Fields fields) {
    return new Closing(
        fields.text("code"),
        fields.flag("effective"),
        fields.text("by", PersonId::new),
        fields.instant("at"));
  }
}
