package org.najda.core.settings;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The districts that one dispatcher's desk looks after.
 *
 * @param code unique within the room
 * @param districts their codes; a district may be in several groups
 */
public record DispatchGroup(String code, LocalName name, SortedSet<String> districts) {
  public DispatchGroup {
    districts = Collections.unmodifiableSortedSet(new TreeSet<>(districts));
  }
}
