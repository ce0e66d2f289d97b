package org.najda.server.register;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.keeping.Refusal;
import org.najda.registers.keeping.RefusalCode;

/** Refusals on forms. */
final class Refusals {
  private Refusals() {}

  /** What was typed as the time is none. */
  static Refusal badTime() {
    return new Refusal(RefusalCode.BAD_VALUE, "at", new TreeMap<>(Map.of("field", "at")));
  }

  /** The sentence above the form, of a refusal that is about no field of it. */
  static @Nullable String unfielded(@Nullable Refusal refusal, Wording wording, ZoneId zone) {
    return refusal == null || refusal.field() != null ? null : wording.refusal(refusal, zone);
  }
}
