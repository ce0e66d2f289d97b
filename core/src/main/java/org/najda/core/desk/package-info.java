/**
 * The desk of a command room: what is asked of a room is accepted as events or refused with a
 * reason, and each event leads to the next state. Both are pure: the same inputs give the same
 * answer on any machine, at any time. Policy stands in deciding only; what was decided stands in
 * the events, so replaying them applies none.
 */
@NullMarked
package org.najda.core.desk;

import org.jspecify.annotations.NullMarked;
