package org.najda.registers.keeping;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who asks.
 *
 * @param person a number of the service
 * @param roles those held now, for the unit whose record it is
 */
public record Actor(String person, SortedSet<String> roles) {
  public Actor {
    roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
  }

  boolean isOneOf(SortedSet<String> may) {
    return roles.stream().anyMatch(may::contains);
  }
}
