package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong, so that a writer sees all of it at once. */
public final class Flaws {
  private final List<Flaw> found = new ArrayList<>();

  /** Thrown where reading can't go on with a part; what is wrong has been noted. */
  public static final class Noted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Noted() {
      super("noted", null, false, false);
    }
  }

  void add(String file, int line, FlawCode code, Object... words) {
    found.add(Flaw.of(file, line, code, words));
  }

  Noted stop(String file, int line, FlawCode code, Object... words) {
    add(file, line, code, words);
    return new Noted();
  }

  /** What was read, or null where the part has a flaw that leaves nothing to go on with. */
  public <T> @Nullable T attempt(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Noted already) {
      return null;
    }
  }

  /** All that is wrong, by file and line. */
  public List<Flaw> list() {
    return found.stream()
        .distinct()
        .sorted(Comparator.comparing(Flaw::file).thenComparingInt(Flaw::line))
        .toList();
  }
}
