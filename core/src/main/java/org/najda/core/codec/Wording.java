package org.najda.core.codec;

import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallerRef;
import org.najda.core.Commitment;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.NoticeId;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.Priority;
import org.najda.core.Subject;
import org.najda.core.UnitId;

/** How the words of core are written wherever they stand. */
final class Wording {
  private Wording() {}

  static CallId call(Fields fields) {
    return new CallId(fields.number("call"));
  }

  static @Nullable CallId findCall(Fields fields) {
    Long number = fields.findNumber("call");
    return number == null ? null : new CallId(number);
  }

  static IncidentId incident(Fields fields) {
    return new IncidentId(fields.number("incident"));
  }

  static @Nullable IncidentId findIncident(Fields fields) {
    return findIncident(fields, "incident");
  }

  static @Nullable IncidentId findIncident(Fields fields, String key) {
    Long number = fields.findNumber(key);
    return number == null ? null : new IncidentId(number);
  }

  static @Nullable NoticeId findNotice(Fields fields, String key) {
    Long number = fields.findNumber(key);
    return number == null ? null : new NoticeId(number);
  }

  static @Nullable Long number(@Nullable IncidentId incident) {
    return incident == null ? null : incident.number();
  }

  static UnitId unit(Fields fields) {
    return fields.text("unit", UnitId::new);
  }

  static void write(JsonWriter writer, Subject about) {
    var call = about.call();
    var incident = about.incident();
    writer
        .field("call", call == null ? null : Long.valueOf(call.number()))
        .field("incident", incident == null ? null : Long.valueOf(incident.number()))
        .field("unit", about.unit())
        .field("number", about.number());
  }

  static Subject subject(Fields fields) {
    return new Subject(
        findCall(fields),
        findIncident(fields),
        fields.findText("unit", UnitId::new),
        fields.findNumber("number"));
  }

  static Priority priority(Fields fields, String key) {
    return new Priority(fields.smallNumber(key));
  }

  static void write(JsonWriter writer, CallerRef caller) {
    writer.field("numberKey", caller.numberKey()).field("details", caller.details());
  }

  static CallerRef caller(Fields fields) {
    return new CallerRef(fields.findText("numberKey"), fields.findText("details", Commitment::new));
  }

  static void write(JsonWriter writer, GeoPoint point) {
    writer.field("lat7", point.lat7()).field("lon7", point.lon7());
  }

  static GeoPoint point(Fields fields) {
    return new GeoPoint(fields.smallNumber("lat7"), fields.smallNumber("lon7"));
  }

  static void write(JsonWriter writer, Place place) {
    GeoPoint point = place.point();
    if (point != null) {
      write(writer, point);
    }
    writer
        .field("source", place.source())
        .field("placeClass", place.placeClass())
        .field("uncertaintyMeters", place.uncertaintyMeters())
        .field("label", place.label());
  }

  static Place place(Fields fields) {
    Integer lat7 = fields.findSmallNumber("lat7");
    return new Place(
        lat7 == null ? null : new GeoPoint(lat7, fields.smallNumber("lon7")),
        fields.word("source", PlaceSource.class),
        fields.word("placeClass", PlaceClass.class),
        fields.smallNumber("uncertaintyMeters"),
        fields.findText("label"));
  }
}
