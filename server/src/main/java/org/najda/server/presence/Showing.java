package org.najda.server.presence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;

/**
 * What a screen shows.
 *
 * @param work the part that the person is busy with, in the console's own word
 * @param filter words that the queue is narrowed by
 * @param drafts what is typed and not yet sent
 */
record Showing(
    @NotNull @Size(max = 20) String work,
    @Nullable CallId call,
    @Nullable IncidentId incident,
    @Nullable UnitId unit,
    @Nullable @Size(max = 200) String filter,
    @NotNull @Size(max = 20) List<@Valid Draft> drafts) {
  static final Showing NOTHING = new Showing("", null, null, null, null, List.of());

  /**
   * @param content as the console keeps it; read by consoles only
   */
  record Draft(@NotNull CallId call, @NotNull @Size(max = 12_000) String content) {}
}
