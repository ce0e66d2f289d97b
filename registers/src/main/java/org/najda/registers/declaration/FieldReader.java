package org.najda.registers.declaration;

import java.util.List;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;

/** Reads a field. */
final class FieldReader {
  static final String[] KEYS =
      Scalars.labelledAnd(
          "type",
          "class",
          "closed",
          "identifies",
          "longest",
          "options",
          "decimals",
          "least",
          "most",
          "unit",
          "register");
  static final String[] OPTION = Scalars.labelledAnd("closed");
  static final List<String> TYPES =
      List.of(
          "text",
          "choice",
          "choices",
          "number",
          "day",
          "moment",
          "yes-no",
          "staff",
          "org-unit",
          "link",
          "incident",
          "room");

  private static final long LONGEST_TEXT = 4_000;
  private static final long LONGEST_LINE = 200;
  private static final long MOST = 1_000_000_000_000L;

  private FieldReader() {}

  static Field read(String key, YamlPart part) {
    part.only(KEYS);
    return new Field(
        key,
        Scalars.label(part),
        type(part),
        Scalars.choose(part.spot(), part.word("class"), DataClass.class),
        Scalars.yes(part, "closed"),
        Scalars.yes(part, "identifies"));
  }

  private static FieldType type(YamlPart part) {
    return switch (Scalars.oneOf(part.spot(), part.word("type"), TYPES)) {
      case "choice" -> new FieldType.Choice(options(part), false);
      case "choices" -> new FieldType.Choice(options(part), true);
      case "number" -> amount(part);
      case "day" -> new FieldType.Day();
      case "moment" -> new FieldType.Moment();
      case "yes-no" -> new FieldType.YesNo();
      case "staff" -> new FieldType.Staff();
      case "org-unit" -> new FieldType.OrgUnit();
      case "link" -> new FieldType.Link(part.key("register").text());
      case "incident" -> new FieldType.Incident();
      case "room" -> new FieldType.Room();
      default ->
          new FieldType.Text((int) Scalars.whole(part, "longest", 1, LONGEST_TEXT, LONGEST_LINE));
    };
  }

  private static FieldType.Amount amount(YamlPart part) {
    long least = Scalars.whole(part, "least", -MOST, MOST, 0);
    return new FieldType.Amount(
        (int) Scalars.whole(part, "decimals", 0, 6, 0),
        least,
        Scalars.whole(part, "most", least, MOST, MOST),
        part.findWord("unit").map(YamlPart.Word::text).orElse(""));
  }

  private static List<FieldType.Option> options(YamlPart part) {
    if (!part.has("options")) {
      throw part.spot().stop(part.line(), FlawCode.MISSING_KEY, "options");
    }
    return part.named(
        "options",
        (key, option) -> {
          option.only(OPTION);
          return new FieldType.Option(key, Scalars.label(option), Scalars.yes(option, "closed"));
        });
  }
}
