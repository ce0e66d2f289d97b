package org.najda.core.incident;

import org.najda.core.Priority;

/**
 * What an incident is and how urgent.
 *
 * @param nature code of a nature of the room
 * @param firstPriority as it was opened; kept when the priority changes
 */
public record Assessment(String nature, Priority firstPriority, Priority priority) {
  Assessment withPriority(Priority now) {
    return new Assessment(nature, firstPriority, now);
  }
}
