/**
 * Legal limits, dated: which law held on a day, what it grants, who has checked that it is so.
 *
 * <p>Invariants: at most one row of a topic and basis holds on a day; limits are added to instants,
 * never to local times.
 */
@NullMarked
package org.najda.registers.law;

import org.jspecify.annotations.NullMarked;
