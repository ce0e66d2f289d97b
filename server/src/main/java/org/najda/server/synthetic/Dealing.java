package org.najda.server.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.najda.server.synthetic.Sayings.Option;

/** Deals what a field may say out over the acts that say it. */
final class Dealing {
  private final YearFigures figures;
  private final SplittableRandom random;

  Dealing(YearFigures figures, SplittableRandom random) {
    this.figures = figures;
    this.random = random;
  }

  /**
   * What each of so many acts says, the texts not yet filled in.
   *
   * @throws IllegalStateException a figure asks for more acts than there are
   */
  String[] deal(String field, List<Option> options, int count) {
    if (options.getFirst().isPart()) {
      return parts(figures.get(options.getFirst().figure()), count);
    }
    String[] said = new String[count];
    int dealt = 0;
    Shares<String> others = new Shares<>();
    for (Option option : options) {
      if (option.isExact()) {
        long times = figures.get(option.figure());
        if (dealt + times > count) {
          throw new IllegalStateException(
              "%s of %d acts of %s say %s"
                  .formatted(option.figure(), count, field, option.value()));
        }
        for (int end = dealt + (int) times; dealt < end; dealt++) {
          said[dealt] = option.value();
        }
      } else {
        others.add(option.value(), option.share());
      }
    }
    for (; dealt < count; dealt++) {
      said[dealt] = others.draw(random);
    }
    shuffle(said);
    return said;
  }

  /** Numbers that make a total, some larger and some smaller. */
  private String[] parts(long total, int count) {
    long[] parts = Apportionment.equal(total, count);
    for (int i = 0; i + 1 < count; i += 2) {
      long moved = random.nextLong(parts[i + 1] / 2 + 1);
      parts[i] += moved;
      parts[i + 1] -= moved;
    }
    return IntStream.range(0, count).mapToObj(i -> String.valueOf(parts[i])).toArray(String[]::new);
  }

  /** So many acts dealt out over records, as equally as can be. */
  Integer[] spread(long acts, int records) {
    Integer[] each =
        Arrays.stream(Apportionment.equal(acts, records))
            .mapToObj(Math::toIntExact)
            .toArray(Integer[]::new);
    shuffle(each);
    return each;
  }

  <T> void shuffle(T[] things) {
    for (int last = things.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      T kept = things[last];
      things[last] = things[other];
      things[other] = kept;
    }
  }
}
