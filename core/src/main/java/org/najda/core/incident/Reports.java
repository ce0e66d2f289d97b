package org.najda.core.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.Stamp;
import org.najda.core.call.Call;

/**
 * What the room was told of an incident.
 *
 * @param calls in the order they were attached
 * @param presented of the call presented first; null without a call
 * @param answered of the call answered first; null when none was
 * @param notes how many notes were added
 */
public record Reports(
    List<CallId> calls, @Nullable Stamp presented, @Nullable Stamp answered, int notes) {
  public static final Reports NONE = new Reports(List.of(), null, null, 0);

  public Reports {
    calls = List.copyOf(calls);
  }

  static Reports of(List<Call> calls, int notes) {
    Reports reports = new Reports(List.of(), null, null, notes);
    for (Call call : calls) {
      reports = reports.withCall(call);
    }
    return reports;
  }

  Reports withCall(Call call) {
    List<CallId> all = new ArrayList<>(calls);
    all.add(call.id());
    return new Reports(
        all,
        earlier(presented, call.line().presented()),
        earlier(answered, call.line().answered().orElse(null)),
        notes);
  }

  Reports withNote() {
    return new Reports(calls, presented, answered, notes + 1);
  }

  private static @Nullable Stamp earlier(@Nullable Stamp a, @Nullable Stamp b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.earlier(b);
  }
}
