package org.najda.core.event;

import java.time.Instant;
import org.najda.core.Author;
import org.najda.core.CommandKey;

/**
 * An event at its place in the journal.
 *
 * @param sequence in the room's journal, from 1, without gaps
 * @param at when the room took the command up; never goes back
 * @param key of the command it answers
 * @param part which of that command's events it is, from 0
 */
public record Recorded(
    long sequence, Instant at, Author author, CommandKey key, int part, Event event) {}
