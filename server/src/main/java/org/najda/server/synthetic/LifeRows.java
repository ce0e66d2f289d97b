package org.najda.server.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.server.register.BulkRow;

/** The records of one kind, one after the other, as rows of an import. */
final class LifeRows {
  /** Who approves what needs a second person: no person's number begins so. */
  private static final String SECOND = "@second";

  private final LifePlan plan;
  private final Means means;
  private final SplittableRandom random;
  private final Instant[] opened;
  private final List<Doing> later = new ArrayList<>();
  private final Doing opening;
  private int made;
  private long lines;

  /** What all kinds of records are made with. */
  record Means(
      YearFigures figures, Clocks clocks, Sayings sayings, Template template, Lateness lateness) {}

  /**
   * @param seed the same one gives the same records
   */
  LifeRows(LifePlan plan, Means means, long seed) {
    this.plan = plan;
    this.means = means;
    this.random = new SplittableRandom(seed ^ plan.key().hashCode());
    int count = plan.records(means.figures());
    LifeRow.Window days = plan.opening().clock();
    this.opened = means.clocks().draw(days.clock(), days.from(), days.to(), count, random);
    this.opening = new Doing(plan.opening(), count, count);
    plan.later().forEach(row -> later.add(new Doing(row, row.acts(means.figures(), count), count)));
  }

  /** One row of the plan, dealt out over the records. */
  private final class Doing {
    private final LifeRow row;
    private final int acts;
    private final Integer[] times;
    private final Instant @Nullable [] moments;
    private final Map<String, String[]> said = new LinkedHashMap<>();
    private int done;

    Doing(LifeRow row, int acts, int records) {
      Dealing dealing = new Dealing(means.figures(), random);
      this.row = row;
      this.acts = acts;
      this.times = dealing.spread(acts, records);
      this.moments = moments(dealing);
      means
          .sayings()
          .of(plan, row)
          .forEach((field, options) -> said.put(field, dealing.deal(field, options, acts)));
    }

    private Instant @Nullable [] moments(Dealing dealing) {
      LifeRow.Window days = row.window();
      if (days == null || row == plan.opening()) {
        return null;
      }
      Instant[] drawn = means.clocks().draw(days.clock(), days.from(), days.to(), acts, random);
      dealing.shuffle(drawn);
      return drawn;
    }

    Act next(Instant before, Instant end) {
      Instant at = moments == null ? after(before, end) : moments[done];
      done++;
      return new Act(this, done, at);
    }

    private Instant after(Instant before, Instant end) {
      Duration most = row.within() == null ? Duration.ZERO : row.within();
      long seconds = Math.min(most.toSeconds(), Duration.between(before, end).toSeconds());
      return seconds < 1 ? before : before.plusSeconds(1 + random.nextLong(seconds));
    }
  }

  /** An act of the record that is being made. */
  private record Act(Doing doing, int number, Instant at) {}

  /** The next rows, whole records only; none at the end. */
  List<BulkRow> next(int about) {
    List<BulkRow> rows = new ArrayList<>();
    while (made < opened.length && rows.size() < about) {
      record(rows);
    }
    return rows;
  }

  private void record(List<BulkRow> rows) {
    Instant began = opened[made];
    List<Act> acts = acts(made, began);
    made++;
    String first = plan.key() + "/" + made;
    Instant entered = entered(began, began);
    rows.add(row(first, "", new Act(opening, made, began), entered));
    for (Act act : acts) {
      entered = entered(act.at(), entered);
      rows.add(row(first + "/" + act.doing().row.name() + act.number(), first, act, entered));
    }
  }

  private List<Act> acts(int record, Instant began) {
    Instant end = means.clocks().endOfYear(began);
    List<Act> acts = new ArrayList<>();
    Instant last = began;
    for (Doing doing : later) {
      for (int i = 0; i < doing.times[record]; i++) {
        Act act = doing.next(last, end);
        acts.add(act);
        last = act.at();
      }
    }
    acts.sort(Comparator.comparing(Act::at));
    return acts;
  }

  private Instant entered(Instant at, Instant notBefore) {
    Instant drawn = means.lateness().entered(at, random);
    return drawn.isBefore(notBefore) ? notBefore : drawn;
  }

  private BulkRow row(String key, String of, Act act, Instant entered) {
    lines++;
    BulkRow.Past past = new BulkRow.Past(entered, SECOND);
    String at = act.at().toString();
    return new BulkRow(lines, key, of, act.doing().row.act(), at, values(act), past);
  }

  private SortedMap<String, String> values(Act act) {
    Occasion occasion = new Occasion(made, act.number(), act.at(), means.clocks().zone());
    SortedMap<String, String> values = new TreeMap<>();
    act.doing()
        .said
        .forEach((field, texts) ->
            values.put(field, means.template().fill(texts[act.number() - 1], occasion, random)));
    return values;
  }
}
