package org.najda.server.listing;

/**
 * How many records a list has.
 *
 * @param all false where there are more: a search by words stops counting
 */
public record Counted(long records, boolean all) {}
