package org.najda.core.codec;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.Sending;

/** What a room looks at beyond its free units, as fields. */
final class Sendings {
  /** What held in every room before rooms could say it; whatever today's default is. */
  private static final Sending UNSAID =
      new Sending(
          new Sending.SoonFree(false, Duration.ofMinutes(10), 80),
          false,
          new Sending.Cover(false, Duration.ofMinutes(8)),
          new Sending.Exchange(false, Duration.ofMinutes(2)));

  private Sendings() {}

  /** Null where the settings say nothing of it, so that older ones stay the same bytes. */
  static @Nullable Sending said(Sending sending) {
    return sending.equals(UNSAID) ? null : sending;
  }

  static void write(JsonWriter writer, Sending sending) {
    writer
        .object(
            "soonFree",
            sending.soonFree(),
            (w, rule) ->
                w.field("on", rule.on())
                    .field("within", rule.within())
                    .field("sharePercent", rule.sharePercent()))
        .field("interruptible", sending.interruptible())
        .object(
            "cover",
            sending.cover(),
            (w, rule) -> w.field("on", rule.on()).field("within", rule.within()))
        .object(
            "exchange",
            said(sending.exchange()),
            (w, rule) -> w.field("on", rule.on()).field("margin", rule.margin()));
  }

  /** Null where they say nothing of it: rooms could say the others before. */
  private static Sending.@Nullable Exchange said(Sending.Exchange exchange) {
    return exchange.equals(UNSAID.exchange()) ? null : exchange;
  }

  static Sending read(Fields rules) {
    Sending said = rules.findObject("sending", Sendings::said);
    return said == null ? UNSAID : said;
  }

  private static Sending said(Fields fields) {
    return new Sending(
        fields.object(
            "soonFree",
            rule ->
                new Sending.SoonFree(
                    rule.flag("on"), within(rule), rule.smallNumber("sharePercent"))),
        fields.flag("interruptible"),
        fields.object("cover", rule -> new Sending.Cover(rule.flag("on"), within(rule))),
        exchange(fields));
  }

  private static Sending.Exchange exchange(Fields fields) {
    Sending.Exchange said =
        fields.findObject(
            "exchange",
            rule -> new Sending.Exchange(rule.flag("on"), rule.text("margin", Duration::parse)));
    return said == null ? UNSAID.exchange() : said;
  }

  private static Duration within(Fields rule) {
    return rule.text("within", Duration::parse);
  }
}
