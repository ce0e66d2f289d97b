package org.najda.registers.prose;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in characters as people count them
 */
public record Spot(int line, int column) {}
