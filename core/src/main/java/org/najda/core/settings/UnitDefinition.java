package org.najda.core.settings;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.core.UnitId;

/**
 * A unit of the room's roster.
 *
 * @param post code of the post it starts from
 * @param capabilities what it can do, such as {@code armed}, {@code first-aid}; codes of the room's
 *     own
 */
public record UnitDefinition(
    UnitId id, LocalName name, UnitKind kind, String post, SortedSet<String> capabilities) {
  public UnitDefinition {
    capabilities = Collections.unmodifiableSortedSet(new TreeSet<>(capabilities));
  }
}
