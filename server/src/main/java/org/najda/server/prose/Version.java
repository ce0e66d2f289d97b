package org.najda.server.prose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chapter's text in one language, as somebody saved it.
 *
 * @param number from 1; 0 for the text that is declared, which nobody saved
 * @param author the login; null for the declared one
 * @param writtenAt null for the declared one
 */
public record Version(
    int number, String body, @Nullable String author, @Nullable Instant writtenAt) {}
