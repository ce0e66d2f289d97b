package org.najda.core.fallback;

import java.time.Instant;

/**
 * That something was entered after it had happened.
 *
 * @param card that it was noted on
 * @param at when it was entered
 */
public record LateEntry(CardNumber card, Instant at) {}
