package org.najda.core.codec;

import java.time.DayOfWeek;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.core.EnumWords;
import org.najda.core.settings.SpeedRule;
import org.najda.core.settings.Traffic;
import org.najda.core.settings.UnitKind;
import org.najda.core.traffic.SpeedBasis;

/** How fast roads are at which hours, as fields. */
final class Speeds {
  private Speeds() {}

  static void write(JsonWriter writer, Traffic traffic) {
    writer
        .objects("speeds", traffic.speeds(), Speeds::write)
        .mark("fromDrives", traffic.fromDrives());
  }

  static Traffic traffic(Fields fields) {
    return new Traffic(fields.objects("speeds", Speeds::rule), fields.mark("fromDrives"));
  }

  private static void write(JsonWriter writer, SpeedRule rule) {
    writer
        .field("code", rule.code())
        .texts("days", rule.days().stream().map(EnumWords::of).toList())
        .object("hours", rule.hours(), Responses::write)
        .texts("kinds", rule.kinds().stream().map(EnumWords::of).toList())
        .field("fromKmh", rule.fromKmh())
        .field("speedPercent", rule.speedPercent());
  }

  private static SpeedRule rule(Fields fields) {
    return new SpeedRule(
        fields.text("code"),
        words(fields, "days", DayOfWeek.class),
        fields.findObject("hours", Responses::hours),
        words(fields, "kinds", UnitKind.class),
        fields.findSmallNumber("fromKmh"),
        fields.smallNumber("speedPercent"));
  }

  private static <E extends Enum<E>> SortedSet<E> words(Fields fields, String key, Class<E> type) {
    return new TreeSet<>(
        fields.texts(
            key,
            word ->
                EnumWords.find(type, word)
                    .orElseThrow(
                        () -> new IllegalArgumentException("the word " + word + " is not known"))));
  }

  static void write(JsonWriter writer, SpeedBasis basis) {
    writer
        .field("settingsVersion", basis.settingsVersion())
        .field("hour", basis.hour())
        .texts("rules", basis.rules());
    if (basis.measured() > 0) {
      writer.field("measured", basis.measured());
    }
  }

  static SpeedBasis basis(Fields fields) {
    Integer measured = fields.findSmallNumber("measured");
    return new SpeedBasis(
        fields.number("settingsVersion"),
        fields.instant("hour"),
        fields.texts("rules", text -> text),
        measured == null ? 0 : measured);
  }
}
