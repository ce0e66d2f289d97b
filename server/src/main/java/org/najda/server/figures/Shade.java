package org.najda.server.figures;

import org.jspecify.annotations.Nullable;
import org.najda.server.page.Voice;

/**
 * A number, and how dark its ground is: the number is read without it.
 *
 * @param step 0 for none, 1 to {@value #STEPS} in equal steps up to the largest
 * @param way to what stands behind it; null where nothing does
 */
public record Shade(String number, int step, @Nullable String way) {
  private static final int STEPS = 5;

  static Shade of(long count, long most, Voice say) {
    int step = count == 0 ? 0 : (int) ((count * STEPS + most - 1) / most);
    return new Shade(say.number(count), step, null);
  }

  /** The same with a way to what stands behind it, where there is one and it is not 0. */
  Shade leading(@Nullable String to) {
    return step == 0 ? this : new Shade(number, step, to);
  }
}
