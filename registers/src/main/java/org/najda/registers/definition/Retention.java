package org.najda.registers.definition;

import java.time.Period;

/**
 * How long a record's personal values are kept, from the end of its life.
 *
 * @param source the rule that says so
 */
public record Retention(Period period, Label source) {}
