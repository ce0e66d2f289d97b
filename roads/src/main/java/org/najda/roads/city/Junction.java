package org.najda.roads.city;

/**
 * Where streets meet or end.
 *
 * @param id counted from 0 in the order of making
 */
record Junction(int id, Spot spot) {}
