package org.najda.registers.declaration;

import java.util.List;
import java.util.TreeSet;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.FileCard;
import org.najda.registers.definition.Grant;
import org.najda.registers.definition.Listing;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Retention;
import org.najda.registers.definition.State;

/** Reads a register's file. */
final class RegisterReader {
  static final String[] KEYS = {
    "register",
    "version",
    "label",
    "record",
    "kept-at",
    "card",
    "retention",
    "access",
    "fields",
    "states",
    "acts",
    "deadlines",
    "list"
  };
  static final String[] CARD = {
    "controller", "purposes", "persons", "data", "origin", "recipients", "security", "opinion"
  };
  static final String[] LIST = {"shows", "finds"};
  static final String[] STATE = Scalars.labelledAnd("last");
  static final String[] GRANT = {"role", "reach", "classes", "reason", "exports"};

  private static final int MOST_VERSIONS = 100_000;

  private RegisterReader() {}

  static Register read(YamlPart top) {
    top.only(KEYS);
    return new Register(
        top.key("register").text(),
        (int) Scalars.whole(top.spot(), top.word("version"), 1, MOST_VERSIONS),
        Scalars.label(top, "label"),
        Scalars.label(top, "record"),
        top.word("kept-at").text(),
        card(top.part("card")),
        retention(top.part("retention")),
        top.named("fields", FieldReader::read),
        top.named("states", RegisterReader::state),
        top.named("acts", ActReader::read),
        top.named("deadlines", DeadlineReader::read),
        listing(top),
        top.each("access", RegisterReader::grant));
  }

  private static FileCard card(YamlPart part) {
    part.only(CARD);
    return new FileCard(
        Scalars.label(part, "controller"),
        Scalars.label(part, "purposes"),
        Scalars.label(part, "persons"),
        Scalars.label(part, "data"),
        Scalars.label(part, "origin"),
        Scalars.label(part, "recipients"),
        Scalars.label(part, "security"),
        Scalars.label(part, "opinion"));
  }

  /** Whoever says nothing gets a list of numbers, states, units and times. */
  private static Listing listing(YamlPart top) {
    if (!top.has("list")) {
      return new Listing(List.of(), List.of());
    }
    YamlPart part = top.part("list").only(LIST);
    return new Listing(texts(part.words("shows")), texts(part.words("finds")));
  }

  private static List<String> texts(List<YamlPart.Word> words) {
    return words.stream().map(YamlPart.Word::text).toList();
  }

  private static Retention retention(YamlPart part) {
    part.only("period", "source");
    return new Retention(
        Scalars.period(part.spot(), part.word("period")), Scalars.label(part, "source"));
  }

  private static State state(String key, YamlPart part) {
    part.only(STATE);
    return new State(key, Scalars.label(part), Scalars.yes(part, "last"));
  }

  private static Grant grant(YamlPart part) {
    part.only(GRANT);
    List<DataClass> classes =
        part.words("classes").stream()
            .map(word -> Scalars.choose(part.spot(), word, DataClass.class))
            .toList();
    return new Grant(
        part.word("role").text(),
        Scalars.choose(part.spot(), part.word("reach"), Grant.Reach.class),
        new TreeSet<>(classes),
        Scalars.yes(part, "reason"),
        Scalars.yes(part, "exports"));
  }
}
