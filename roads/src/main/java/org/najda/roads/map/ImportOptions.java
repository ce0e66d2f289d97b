package org.najda.roads.map;

/**
 * How to import.
 *
 * @param allComponents keep every road; otherwise, for each profile, only its largest strongly
 *     connected part, so that every kept place can be reached from every other
 */
public record ImportOptions(boolean allComponents) {}
