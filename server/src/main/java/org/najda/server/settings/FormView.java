package org.najda.server.settings;

import java.util.List;
import org.najda.server.page.FieldView;

/**
 * A form as its page shows it.
 *
 * @param key of the row that is changed; empty for a new one
 * @param command id under which it acts once
 * @param seen version it was filled from
 * @param from when it shall take effect by the room's clocks; empty: at once
 * @param troubles sentences about what kept it from being done
 */
public record FormView(
    String key,
    String command,
    long seen,
    List<FieldView> fields,
    String from,
    List<String> troubles) {
  public FormView {
    fields = List.copyOf(fields);
    troubles = List.copyOf(troubles);
  }
}
