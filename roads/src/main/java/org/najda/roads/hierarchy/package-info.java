/**
 * Least costs in microseconds: a customizable contraction hierarchy (Dibbelt, Strasser, Wagner:
 * <i>Customizable Contraction Hierarchies</i>, ACM Journal of Experimental Algorithmics 21, 2016).
 *
 * <p>Three steps, each only as often as what it depends on changes. {@link
 * org.najda.roads.hierarchy.Order} ranks the nodes of a road network by where they lie, once for a
 * map. {@link org.najda.roads.hierarchy.Hierarchy} joins by shortcuts what belongs together once
 * lower ranks are taken away, whatever the roads cost. {@link org.najda.roads.hierarchy.Metric}
 * gives roads and shortcuts their costs, in milliseconds for a whole city. {@link
 * org.najda.roads.hierarchy.OneToMany} and {@link org.najda.roads.hierarchy.OneToOne} ask.
 *
 * <p>Invariants: answers equal Dijkstra's for every cost from zero up; no randomness, no floating
 * point that differs between machines, so that equal maps have equal orders; nodes are numbered by
 * the caller outside, by rank inside. It knows nothing of roads but their ends and costs.
 */
@NullMarked
package org.najda.roads.hierarchy;

import org.jspecify.annotations.NullMarked;
