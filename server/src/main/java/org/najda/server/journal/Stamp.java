package org.najda.server.journal;

import java.time.Instant;
import org.najda.core.Author;
import org.najda.core.CommandKey;

/**
 * When, by whom and upon which command a row was written.
 *
 * @param sequence in the room's journal, from 1, without gaps
 * @param at when the room took the command up, to the microsecond at most
 * @param part which of that command's events it is, from 0
 */
public record Stamp(long sequence, Instant at, Author author, CommandKey key, int part) {}
