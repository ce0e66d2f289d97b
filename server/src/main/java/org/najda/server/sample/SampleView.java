package org.najda.server.sample;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.Target;
import org.najda.server.level.Figure;
import org.najda.server.page.Voice;

/**
 * A sample as its page shows it.
 *
 * @param share of those with a valid time, how many within the target, in words
 * @param again what came when it was drawn again for this page, in words
 */
record SampleView(
    int entry,
    String by,
    String at,
    String room,
    String from,
    String until,
    String seed,
    int size,
    int population,
    String share,
    @Nullable String p50,
    @Nullable String p90,
    int unanswered,
    boolean same,
    String again,
    List<Row> rows) {

  /**
   * A call.
   *
   * @param waited in seconds; empty where it has no valid time
   * @param validity in words; empty where the time is valid
   * @param within {@code yes}, {@code no}, or empty where there is no target to hold it against
   */
  record Row(
      String call,
      String rang,
      String answered,
      String waited,
      String validity,
      String within,
      String incident,
      String recording) {}

  static SampleView of(Sample sample, ZoneId zone, Voice say) {
    Figure figure = sample.figure();
    return new SampleView(
        sample.entry(),
        sample.by(),
        say.time(sample.at(), zone),
        sample.draw().room(),
        say.time(sample.draw().from(), zone),
        say.time(sample.draw().until(), zone),
        sample.drawn().seed(),
        sample.draw().size(),
        sample.drawn().population(),
        share(sample, say),
        seconds(figure.p50Seconds()),
        seconds(figure.p90Seconds()),
        figure.missing(),
        sample.isSameAgain(),
        again(sample, say),
        sample.lines().stream().map(line -> row(line, zone, say)).toList());
  }

  private static String share(Sample sample, Voice say) {
    Figure figure = sample.figure();
    Target target = sample.target();
    if (target == null) {
      return say.text("sample.no-target");
    }
    return say.text(
        "sample.share",
        Map.of(
            "within", figure.within(),
            "of", figure.aimed(),
            "seconds", target.withinSeconds(),
            "percent", figure.aimed() == 0 ? 0 : figure.within() * 100 / figure.aimed(),
            "wanted", target.sharePercent()));
  }

  private static String again(Sample sample, Voice say) {
    return sample.isSameAgain()
        ? say.text("sample.same")
        : say.text("sample.other", Map.of("n", sample.again().population()));
  }

  private static @Nullable String seconds(@Nullable Double seconds) {
    return seconds == null ? null : String.format(Locale.ROOT, "%.1f", seconds);
  }

  private static Row row(Sample.Line line, ZoneId zone, Voice say) {
    Instant answered = line.call().answeredAt();
    Long waited = line.waitedMillis();
    Boolean within = line.within();
    String recording = line.call().recording();
    return new Row(
        line.call().id().toString(),
        say.second(line.call().answer().at(), zone),
        answered == null ? "" : say.second(answered, zone),
        waited == null ? "" : String.format(Locale.ROOT, "%.1f", waited / 1000.0),
        line.validity().equals("valid") ? "" : say.word("sample.validity.", line.validity()),
        within == null ? "" : within ? "yes" : "no",
        line.call().answer().incident() == null ? "" : line.call().answer().incident().toString(),
        recording == null ? "" : recording);
  }
}
