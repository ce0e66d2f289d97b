package org.najda.registers.circle;

import org.najda.registers.broken.AsksTheClock;

/** Breaks the rules, so that a test sees them fail. */
public record KnowsBack(AsksTheClock who) {}
