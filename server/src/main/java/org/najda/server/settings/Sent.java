package org.najda.server.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every form of settings brings with it.
 *
 * @param command id under which it acts once
 * @param seen version of the settings that it showed
 * @param key of the row it is about; null or empty for a new one
 */
record Sent(
    @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String command, long seen, @Nullable String key) {
  String keyOrNew() {
    return key == null ? "" : key;
  }
}
