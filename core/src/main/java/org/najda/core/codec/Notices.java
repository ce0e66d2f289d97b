package org.najda.core.codec;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.Commitment;
import org.najda.core.LandmarkId;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.notice.Audience;
import org.najda.core.notice.Bulletin;
import org.najda.core.notice.Content;
import org.najda.core.notice.Entry;
import org.najda.core.notice.Ground;
import org.najda.core.notice.Hazard;
import org.najda.core.notice.Message;
import org.najda.core.notice.Notice;
import org.najda.core.notice.NoticeBook;
import org.najda.core.notice.Receipt;
import org.najda.core.notice.Validity;
import org.najda.core.settings.Role;

/** Notices of a state, and what they are made of, as fields. */
final class Notices {
  private Notices() {}

  static NoticeBook book(Fields fields) {
    long lastNumber = fields.number("lastNotice");
    NoticeBook book = NoticeBook.EMPTY;
    for (Notice notice : fields.objects("notices", Notices::read)) {
      book = book.with(notice);
    }
    return new NoticeBook(lastNumber, book.byId());
  }

  static void write(JsonWriter writer, Notice notice) {
    writer
        .field("id", notice.id().number())
        .object("entry", notice.entry(), Notices::write)
        .object("content", notice.content(), Notices::write)
        .object("validity", notice.validity(), Notices::write)
        .objects("receipts", notice.receipts().entrySet(), Notices::write);
  }

  private static Notice read(Fields fields) {
    return new Notice(
        new NoticeId(fields.number("id")),
        fields.object("entry", Notices::entry),
        fields.object("content", Notices::content),
        fields.object("validity", Notices::validity),
        receipts(fields));
  }

  private static void write(JsonWriter writer, Entry entry) {
    writer.field("by", entry.by()).field("at", entry.at()).field("text", entry.text());
  }

  private static Entry entry(Fields fields) {
    return new Entry(
        fields.text("by", PersonId::new),
        fields.instant("at"),
        fields.text("text", Commitment::new));
  }

  static void write(JsonWriter writer, Validity validity) {
    writer.field("reviewAt", validity.reviewAt()).field("expiresAt", validity.expiresAt());
  }

  static Validity validity(Fields fields) {
    return new Validity(fields.findInstant("reviewAt"), fields.instant("expiresAt"));
  }

  private static void write(JsonWriter writer, Map.Entry<PersonId, Receipt> receipt) {
    writer
        .field("person", receipt.getKey())
        .field("deliveredAt", receipt.getValue().deliveredAt())
        .field("readAt", receipt.getValue().readAt());
  }

  private static SortedMap<PersonId, Receipt> receipts(Fields fields) {
    SortedMap<PersonId, Receipt> receipts = new TreeMap<>();
    fields.objects(
        "receipts",
        one ->
            receipts.put(
                one.text("person", PersonId::new),
                new Receipt(one.instant("deliveredAt"), one.findInstant("readAt"))));
    return receipts;
  }

  static void write(JsonWriter writer, Content content) {
    switch (content) {
      case Hazard hazard ->
          writer
              .field("is", "hazard")
              .field("kind", hazard.kind())
              .object("ground", hazard.ground(), Notices::write);
      case Bulletin bulletin ->
          writer
              .field("is", "bulletin")
              .field("kind", bulletin.kind())
              .object("audience", bulletin.audience(), Notices::write);
      case Message message -> {
        NoticeId answered = message.replyTo();
        writer
            .field("is", "message")
            .object("audience", message.audience(), Notices::write)
            .field("urgent", message.urgent())
            .field("replyTo", answered == null ? null : Long.valueOf(answered.number()));
      }
    }
  }

  static Content content(Fields fields) {
    String is = fields.text("is");
    return switch (is) {
      case "hazard" ->
          new Hazard(
              fields.word("kind", Hazard.Kind.class), fields.object("ground", Notices::ground));
      case "bulletin" ->
          new Bulletin(
              fields.word("kind", Bulletin.Kind.class),
              fields.object("audience", Notices::audience));
      case "message" ->
          new Message(
              fields.object("audience", Notices::audience),
              fields.flag("urgent"),
              Wording.findNotice(fields, "replyTo"));
      default -> throw new IllegalArgumentException("a notice that is a " + is + " is not known");
    };
  }

  private static void write(JsonWriter writer, Ground ground) {
    LandmarkId landmark = ground.landmark();
    Wording.write(writer, ground.point());
    writer
        .field("radiusMeters", ground.radiusMeters())
        .field("label", ground.label())
        .field("landmark", landmark == null ? null : Long.valueOf(landmark.number()));
  }

  private static Ground ground(Fields fields) {
    var point = Wording.point(fields);
    int radiusMeters = fields.smallNumber("radiusMeters");
    String label = fields.findText("label");
    Long landmark = fields.findNumber("landmark");
    return new Ground(
        point, radiusMeters, label, landmark == null ? null : new LandmarkId(landmark));
  }

  private static void write(JsonWriter writer, Audience audience) {
    switch (audience) {
      case Audience.Everybody everybody -> writer.field("is", "everybody");
      case Audience.OfRole of -> writer.field("is", "role").field("role", of.role());
      case Audience.OfGroup of -> writer.field("is", "group").field("group", of.group());
      case Audience.OfPost of -> writer.field("is", "post").field("post", of.post());
      case Audience.OfUnit of -> writer.field("is", "unit").field("unit", of.unit());
      case Audience.OfPerson of -> writer.field("is", "person").field("person", of.person());
    }
  }

  private static Audience audience(Fields fields) {
    String is = fields.text("is");
    return switch (is) {
      case "everybody" -> new Audience.Everybody();
      case "role" -> new Audience.OfRole(fields.word("role", Role.class));
      case "group" -> new Audience.OfGroup(fields.text("group"));
      case "post" -> new Audience.OfPost(fields.text("post"));
      case "unit" -> new Audience.OfUnit(Wording.unit(fields));
      case "person" -> new Audience.OfPerson(fields.text("person", PersonId::new));
      default ->
          throw new IllegalArgumentException("an audience that is a " + is + " is not known");
    };
  }
}
