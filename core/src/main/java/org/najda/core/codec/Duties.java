package org.najda.core.codec;

import java.time.Duration;
import java.time.LocalTime;
import java.util.TreeSet;
import org.najda.core.settings.Contact;
import org.najda.core.settings.DispatchGroup;
import org.najda.core.settings.Duty;
import org.najda.core.settings.PrimaryStatus;
import org.najda.core.settings.Shift;
import org.najda.core.settings.UnitKind;
import org.najda.core.settings.UnitStatus;
import org.najda.core.settings.Vehicle;

/** What being on duty takes, as fields. */
final class Duties {
  private Duties() {}

  static void write(JsonWriter writer, Duty duty) {
    writer
        .objects("vehicles", duty.vehicles(), Duties::write)
        .objects("shifts", duty.shifts(), Duties::write)
        .objects("statuses", duty.statuses(), Duties::write)
        .objects("groups", duty.groups(), Duties::write)
        .objects("contacts", duty.contacts(), Duties::write)
        .mark("logOnRequired", duty.logOnRequired());
  }

  static Duty read(Fields fields) {
    return new Duty(
        fields.objects("vehicles", Duties::vehicle),
        fields.objects("shifts", Duties::shift),
        fields.objects("statuses", Duties::status),
        fields.objects("groups", Duties::group),
        fields.objects("contacts", Duties::contact),
        fields.mark("logOnRequired"));
  }

  private static void write(JsonWriter writer, Vehicle vehicle) {
    writer
        .field("code", vehicle.code())
        .object("name", vehicle.name(), Settings::write)
        .field("kind", vehicle.kind())
        .field("callSign", vehicle.callSign());
  }

  private static Vehicle vehicle(Fields fields) {
    return new Vehicle(
        fields.text("code"),
        Settings.name(fields),
        fields.word("kind", UnitKind.class),
        fields.text("callSign"));
  }

  private static void write(JsonWriter writer, Shift shift) {
    writer
        .field("code", shift.code())
        .object("name", shift.name(), Settings::write)
        .field("from", shift.from())
        .field("until", shift.until());
  }

  private static Shift shift(Fields fields) {
    return new Shift(
        fields.text("code"),
        Settings.name(fields),
        fields.text("from", LocalTime::parse),
        fields.text("until", LocalTime::parse));
  }

  private static void write(JsonWriter writer, UnitStatus status) {
    writer
        .field("code", status.code())
        .object("name", status.name(), Settings::write)
        .field("commonCode", status.commonCode())
        .field("primary", status.primary())
        .field("longest", status.longest());
  }

  private static UnitStatus status(Fields fields) {
    return new UnitStatus(
        fields.text("code"),
        Settings.name(fields),
        fields.findText("commonCode"),
        fields.word("primary", PrimaryStatus.class),
        fields.findText("longest", Duration::parse));
  }

  private static void write(JsonWriter writer, DispatchGroup group) {
    writer
        .field("code", group.code())
        .object("name", group.name(), Settings::write)
        .texts("districts", group.districts());
  }

  private static DispatchGroup group(Fields fields) {
    return new DispatchGroup(
        fields.text("code"),
        Settings.name(fields),
        new TreeSet<>(fields.texts("districts", text -> text)));
  }

  private static void write(JsonWriter writer, Contact contact) {
    writer
        .field("code", contact.code())
        .object("name", contact.name(), Settings::write)
        .field("number", contact.number())
        .field("service", contact.service())
        .field("note", contact.note());
  }

  private static Contact contact(Fields fields) {
    return new Contact(
        fields.text("code"),
        Settings.name(fields),
        fields.text("number"),
        fields.findText("service"),
        fields.findText("note"));
  }
}
