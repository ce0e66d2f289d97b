package org.najda.core.command;

import java.time.Instant;
import org.najda.core.Author;
import org.najda.core.CommandKey;

/**
 * A command with who sent it and when.
 *
 * @param at the room's time when it was taken up; never before that of an earlier command
 */
public record Envelope(CommandKey key, Author author, Instant at, Command command) {}
