package org.najda.server.figures;

import java.util.List;
import org.najda.core.RoomId;
import org.najda.core.interval.IntervalName;
import org.najda.core.settings.Target;
import org.najda.server.projection.IntervalTimes;
import org.najda.server.projection.IntervalTimes.Times;
import org.najda.server.tally.Answers;
import org.najda.server.tally.Dated;
import org.najda.server.tally.Ground;
import org.najda.server.tally.JournalCounts;
import org.najda.server.tally.JournalCounts.Alike;
import org.najda.server.tally.JournalCounts.Asked;
import org.najda.server.tally.Question;

/** What the journals of rooms give, worked out once for all who ask. */
public final class RoomBook {
  private final Answers answers;
  private final JournalCounts counts;
  private final IntervalTimes times;

  public RoomBook(Answers answers, JournalCounts counts, IntervalTimes times) {
    this.answers = answers;
    this.counts = counts;
    this.times = times;
  }

  private record Counted(Asked asked) implements Question<List<Alike>> {
    @Override
    public Ground ground() {
      return Ground.ofJournals(asked.scope().first(), asked.scope().last());
    }
  }

  private record Took(RoomId room, IntervalName name, Span span, List<Target> aims)
      implements Question<List<Times>> {
    @Override
    public Ground ground() {
      return Ground.ofJournals(span.first(), span.last());
    }
  }

  Dated<List<Alike>> list(Asked asked) {
    return answers.get(new Counted(asked), now -> counts.list(asked, now));
  }

  Dated<List<Times>> times(RoomId room, IntervalName name, Span span, List<Target> aims) {
    return answers.get(
        new Took(room, name, span, aims),
        now -> times.list(room, name, span.first(), span.last(), aims));
  }
}
