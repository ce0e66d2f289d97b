package org.najda.server.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What every form of settings brings with it.
 *
 * @param command id under which it acts once
 * @param seen version of the settings that it showed
 * @param key of the row it is about; null or empty for a new one
 * @param from when it shall take effect by the room's clocks; null: at once
 */
record Sent(
    @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String command,
    long seen,
    @Nullable String key,
    @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime from) {
  /** As the form's field has it. */
  String fromOrNow() {
    return from == null ? "" : from.toString();
  }

  String keyOrNew() {
    return key == null ? "" : key;
  }
}
