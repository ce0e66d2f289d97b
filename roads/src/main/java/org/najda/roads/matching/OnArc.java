package org.najda.roads.matching;

/**
 * A place on an arc that a fix may mean.
 *
 * @param millimeters driven along the arc when there
 * @param meters from the fix
 */
record OnArc(int arc, double millimeters, double meters) {}
