package org.najda.server.sheet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.najda.core.settings.Sending;

/** What a room looks at beyond its free units, as keys and values of its head. */
final class SendingCells {
  private static final String SOON_FREE = "rules.rank-soon-free";
  private static final String SOON_FREE_WITHIN = "rules.soon-free-within-seconds";
  private static final String SOON_FREE_SHARE = "rules.soon-free-share-percent";
  private static final String INTERRUPTIBLE = "rules.rank-interruptible";
  private static final String COVER = "rules.show-cover";
  private static final String COVER_WITHIN = "rules.cover-within-seconds";
  private static final String EXCHANGE = "rules.offer-exchange";
  private static final String EXCHANGE_MARGIN = "rules.exchange-margin-seconds";
  private static final int DAY_SECONDS = 86_400;

  static final List<String> KEYS =
      List.of(
          SOON_FREE,
          SOON_FREE_WITHIN,
          SOON_FREE_SHARE,
          INTERRUPTIBLE,
          COVER,
          COVER_WITHIN,
          EXCHANGE,
          EXCHANGE_MARGIN);

  private SendingCells() {}

  /** What is left out stays as usual. */
  static Sending read(Cells cells) {
    Sending usual = Sending.OFF;
    Integer share = Numbers.whole(cells, SOON_FREE_SHARE, 1, 99);
    return new Sending(
        new Sending.SoonFree(
            isTrue(cells, SOON_FREE),
            seconds(cells, SOON_FREE_WITHIN, usual.soonFree().within()),
            share == null ? usual.soonFree().sharePercent() : share),
        isTrue(cells, INTERRUPTIBLE),
        new Sending.Cover(
            isTrue(cells, COVER), seconds(cells, COVER_WITHIN, usual.cover().within())),
        new Sending.Exchange(
            isTrue(cells, EXCHANGE), seconds(cells, EXCHANGE_MARGIN, usual.exchange().margin())));
  }

  /** False when it is left out. */
  static boolean isTrue(Cells cells, String key) {
    String value = cells.value(key);
    if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
      cells.refuse(key, new Fault("not-true-or-false", Map.of("value", value)));
    }
    return value.equals("true");
  }

  static Duration seconds(Cells cells, String key, Duration usual) {
    Integer seconds = Numbers.whole(cells, key, 1, DAY_SECONDS);
    return seconds == null ? usual : Duration.ofSeconds(seconds);
  }

  static Written write(Sending sending, Written to) {
    return to.cell(SOON_FREE, sending.soonFree().on())
        .cell(SOON_FREE_WITHIN, sending.soonFree().within().toSeconds())
        .cell(SOON_FREE_SHARE, sending.soonFree().sharePercent())
        .cell(INTERRUPTIBLE, sending.interruptible())
        .cell(COVER, sending.cover().on())
        .cell(COVER_WITHIN, sending.cover().within().toSeconds())
        .cell(EXCHANGE, sending.exchange().on())
        .cell(EXCHANGE_MARGIN, sending.exchange().margin().toSeconds());
  }
}
