package org.najda.core.codec;

import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.EnumWords;
import org.najda.core.IncidentId;
import org.najda.core.RestrictionId;
import org.najda.core.dispatch.CoverMove;
import org.najda.core.dispatch.CoverNote;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.core.dispatch.Engagement;
import org.najda.core.dispatch.Exclusion;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.dispatch.RoadNote;

/** What was known when units were sent, as fields. */
final class Evidence {
  private Evidence() {}

  static void write(JsonWriter writer, DispatchEvidence evidence) {
    writer
        .field("settingsVersion", evidence.settingsVersion())
        .field("plan", evidence.plan())
        .field("mapVersion", evidence.mapVersion())
        .objects("best", evidence.best(), Evidence::write)
        .object("excluded", evidence.excluded(), Evidence::write)
        .field("answerHash", evidence.answerHash());
    if (!evidence.restrictions().isEmpty()) {
      writer.list(
          "restrictions",
          evidence.restrictions(),
          (list, restriction) -> list.number(restriction.number()));
    }
    if (!evidence.roads().isEmpty()) {
      writer.objects("roads", evidence.roads(), Evidence::write);
    }
    writer.object("speeds", evidence.speeds(), Speeds::write);
    if (!evidence.cover().isEmpty()) {
      writer.objects("cover", evidence.cover(), Evidence::write);
    }
    writer.object("advised", evidence.advised(), Evidence::write);
  }

  private static void write(JsonWriter writer, CoverMove move) {
    writer.field("unit", move.unit()).field("post", move.post());
  }

  private static void write(JsonWriter writer, CoverNote note) {
    writer
        .field("district", note.district())
        .field("spots", note.spots())
        .field("covered", note.covered())
        .field("left", note.left())
        .field("moved", note.moved());
  }

  private static void write(JsonWriter writer, RoadNote note) {
    writer
        .field("unit", note.unit())
        .list(
            "restrictions",
            note.restrictions(),
            (list, restriction) -> list.number(restriction.number()))
        .mark("throughClosed", note.throughClosed());
  }

  private static void write(JsonWriter writer, RankedUnit ranked) {
    writer
        .field("unit", ranked.unit())
        .field("travelMillis", ranked.travelMillis())
        .field("travelMeters", ranked.travelMeters())
        .object("position", ranked.position(), Wording::write)
        .field("basis", ranked.basis())
        .field("positionAgeSeconds", ranked.positionAgeSeconds())
        .object("engagement", ranked.engagement(), Evidence::write);
  }

  private static void write(JsonWriter writer, Engagement engagement) {
    writer.field("incident", engagement.incident().number());
    if (engagement instanceof Engagement.SoonFree soon) {
      writer
          .field("freeInMillis", soon.freeInMillis())
          .field("jobs", soon.jobs())
          .field("sharePercent", soon.sharePercent());
    }
  }

  private static void write(JsonWriter writer, SortedMap<Exclusion, Integer> excluded) {
    excluded.forEach((reason, units) -> writer.field(EnumWords.of(reason), units));
  }

  static DispatchEvidence read(Fields fields) {
    return new DispatchEvidence(
        fields.number("settingsVersion"),
        fields.findText("plan"),
        fields.text("mapVersion"),
        fields.objects("best", Evidence::ranked),
        fields.object("excluded", Evidence::excluded),
        fields.text("answerHash"),
        fields.optionalNumbers("restrictions", RestrictionId::new),
        fields.optionalObjects("roads", Evidence::roadNote),
        fields.findObject("speeds", Speeds::basis),
        fields.optionalObjects("cover", Evidence::coverNote),
        fields.findObject("advised", Evidence::coverMove));
  }

  private static CoverMove coverMove(Fields fields) {
    return new CoverMove(Wording.unit(fields), fields.text("post"));
  }

  private static CoverNote coverNote(Fields fields) {
    return new CoverNote(
        fields.text("district"),
        fields.smallNumber("spots"),
        fields.smallNumber("covered"),
        fields.smallNumber("left"),
        fields.findSmallNumber("moved"));
  }

  private static RoadNote roadNote(Fields fields) {
    return new RoadNote(
        Wording.unit(fields),
        fields.optionalNumbers("restrictions", RestrictionId::new),
        fields.mark("throughClosed"));
  }

  private static RankedUnit ranked(Fields fields) {
    return new RankedUnit(
        Wording.unit(fields),
        fields.findNumber("travelMillis"),
        fields.findSmallNumber("travelMeters"),
        fields.object("position", Wording::point),
        fields.word("basis", PositionBasis.class),
        fields.findNumber("positionAgeSeconds"),
        fields.findObject("engagement", Evidence::engagement));
  }

  private static Engagement engagement(Fields fields) {
    IncidentId incident = new IncidentId(fields.number("incident"));
    Long freeInMillis = fields.findNumber("freeInMillis");
    return freeInMillis == null
        ? new Engagement.Interruptible(incident)
        : new Engagement.SoonFree(
            incident, freeInMillis, fields.smallNumber("jobs"), fields.smallNumber("sharePercent"));
  }

  private static SortedMap<Exclusion, Integer> excluded(Fields fields) {
    SortedMap<Exclusion, Integer> units = new TreeMap<>();
    for (Exclusion reason : Exclusion.values()) {
      Integer count = fields.findSmallNumber(EnumWords.of(reason));
      if (count != null) {
        units.put(reason, count);
      }
    }
    return units;
  }
}
