package org.najda.server.figures;

import java.time.InstantSource;
import java.util.List;
import org.najda.core.RoomId;
import org.najda.core.interval.IntervalName;
import org.najda.core.settings.Target;
import org.najda.server.projection.IntervalTimes;
import org.najda.server.projection.IntervalTimes.Times;
import org.najda.server.tally.JournalCounts;
import org.najda.server.tally.JournalCounts.Alike;
import org.najda.server.tally.JournalCounts.Asked;

/** What the journals of rooms give, worked out once for all who ask within a minute. */
public final class RoomBook {
  private final Minute<Asked, List<Alike>> counts;
  private final Minute<Took, List<Times>> times;

  private record Took(RoomId room, IntervalName name, Span span, List<Target> aims) {}

  public RoomBook(JournalCounts counts, IntervalTimes times, InstantSource clock) {
    this.counts = new Minute<>(clock, asked -> counts.list(asked, clock.instant()));
    this.times =
        new Minute<>(
            clock,
            took ->
                times.list(
                    took.room(),
                    took.name(),
                    took.span().first(),
                    took.span().last(),
                    took.aims()));
  }

  List<Alike> list(Asked asked) {
    return counts.answer(asked);
  }

  List<Times> times(RoomId room, IntervalName name, Span span, List<Target> aims) {
    return times.answer(new Took(room, name, span, aims));
  }
}
