package org.najda.core.codec;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.core.EnumWords;
import org.najda.core.GeoPoint;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.settings.District;
import org.najda.core.settings.Duty;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Member;
import org.najda.core.settings.OtherService;
import org.najda.core.settings.Post;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Traffic;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;

/** What a room is set up with, as fields; how it responds is in {@link Responses}. */
final class Settings {
  private Settings() {}

  static void write(JsonWriter writer, RoomSettings settings) {
    writer
        .object("name", settings.name(), Settings::write)
        .field("zone", settings.zone())
        .field("map", settings.map())
        .objects("districts", settings.districts(), Settings::write)
        .objects("posts", settings.posts(), Settings::write)
        .objects("units", settings.units(), Settings::write)
        .object("response", settings.response(), Responses::write)
        .objects("members", settings.members(), Settings::write);
    // Left out when empty: settings from before there were any stay the same bytes.
    if (!settings.services().isEmpty()) {
      writer.objects("services", settings.services(), Settings::write);
    }
    if (!settings.duty().equals(Duty.NONE)) {
      writer.object("duty", settings.duty(), Duties::write);
    }
    if (!settings.traffic().equals(Traffic.NONE)) {
      writer.object("traffic", settings.traffic(), Speeds::write);
    }
  }

  static RoomSettings read(Fields fields) {
    Duty duty = fields.findObject("duty", Duties::read);
    Traffic traffic = fields.findObject("traffic", Speeds::traffic);
    return new RoomSettings(
        name(fields),
        fields.text("zone", ZoneId::of),
        fields.text("map"),
        fields.objects("districts", Settings::district),
        fields.objects("posts", Settings::post),
        fields.objects("units", Settings::unit),
        fields.object("response", Responses::read),
        fields.objects("members", Settings::member),
        fields.optionalObjects("services", Settings::service),
        duty == null ? Duty.NONE : duty,
        traffic == null ? Traffic.NONE : traffic);
  }

  static void write(JsonWriter writer, LocalName name) {
    writer.field("ar", name.ar()).field("fr", name.fr()).field("en", name.en());
  }

  static LocalName name(Fields fields) {
    return name(fields, "name");
  }

  static LocalName name(Fields fields, String key) {
    return fields.object(
        key, name -> new LocalName(name.text("ar"), name.text("fr"), name.text("en")));
  }

  private static void write(JsonWriter writer, District district) {
    writer.field("code", district.code()).object("name", district.name(), Settings::write);
    writeOutline(writer, district.outline());
  }

  private static void write(JsonWriter writer, OtherService service) {
    writer
        .field("code", service.code())
        .object("name", service.name(), Settings::write)
        .field("number", service.number());
    writeOutline(writer, service.outline());
  }

  private static OtherService service(Fields fields) {
    return new OtherService(
        fields.text("code"), name(fields), fields.text("number"), outline(fields));
  }

  /** As latitude, longitude, latitude, … in ten-millionths of a degree. */
  private static void writeOutline(JsonWriter writer, List<GeoPoint> outline) {
    writer.list(
        "outline7",
        outline,
        (w, point) -> {
          w.number(point.lat7());
          w.number(point.lon7());
        });
  }

  private static District district(Fields fields) {
    return new District(fields.text("code"), name(fields), outline(fields));
  }

  private static List<GeoPoint> outline(Fields fields) {
    List<Long> numbers = fields.numbers("outline7", number -> number);
    if (numbers.size() % 2 != 0) {
      throw new IllegalArgumentException("an outline has a latitude without a longitude");
    }
    List<GeoPoint> outline = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 2) {
      outline.add(new GeoPoint(whole(numbers.get(i)), whole(numbers.get(i + 1))));
    }
    return outline;
  }

  private static int whole(long number) {
    if ((int) number != number) {
      throw new IllegalArgumentException("an outline holds a number beyond 32 bits");
    }
    return (int) number;
  }

  private static void write(JsonWriter writer, Post post) {
    writer
        .field("code", post.code())
        .object("name", post.name(), Settings::write)
        .object("point", post.point(), Wording::write);
  }

  private static Post post(Fields fields) {
    return new Post(fields.text("code"), name(fields), fields.object("point", Wording::point));
  }

  private static void write(JsonWriter writer, UnitDefinition unit) {
    writer
        .field("id", unit.id())
        .object("name", unit.name(), Settings::write)
        .field("kind", unit.kind())
        .field("post", unit.post())
        .texts("capabilities", unit.capabilities());
  }

  private static UnitDefinition unit(Fields fields) {
    return new UnitDefinition(
        fields.text("id", UnitId::new),
        name(fields),
        fields.word("kind", UnitKind.class),
        fields.text("post"),
        new TreeSet<>(fields.texts("capabilities", text -> text)));
  }

  private static void write(JsonWriter writer, Member member) {
    writer
        .field("person", member.person())
        .texts("roles", member.roles().stream().map(EnumWords::of).toList())
        .field("unit", member.unit())
        .field("until", member.until());
  }

  private static Member member(Fields fields) {
    SortedSet<Role> roles = new TreeSet<>(fields.texts("roles", Settings::role));
    return new Member(
        fields.text("person", PersonId::new),
        roles,
        fields.findText("unit", UnitId::new),
        fields.findText("until", LocalDate::parse));
  }

  private static Role role(String word) {
    return EnumWords.find(Role.class, word)
        .orElseThrow(() -> new IllegalArgumentException("the role " + word + " is not known"));
  }
}
