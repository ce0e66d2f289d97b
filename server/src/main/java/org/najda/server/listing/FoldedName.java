package org.najda.server.listing;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.najda.roads.gazetteer.Spelling;

/**
 * A name or number without what people write in different ways.
 *
 * @param words of it, folded
 * @param joined all of them together, where a digit is among them: numbers are written with spaces
 *     and without; else empty
 */
public record FoldedName(SortedSet<String> words, String joined) {
  public FoldedName {
    words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
  }

  public static FoldedName of(String text) {
    List<String> words = Spelling.words(text);
    String joined = String.join("", words);
    boolean number = joined.chars().anyMatch(Character::isDigit);
    return new FoldedName(new TreeSet<>(words), number ? joined : "");
  }

  /** All that it is looked up by. */
  SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>(words);
    if (!joined.isEmpty()) {
      keys.add(joined);
    }
    return keys;
  }

  /**
   * Whether these names together say this one: each word of it in a name that is said whole. So
   * surname and first name are found together in either order, and half a surname finds nobody.
   */
  public boolean isSaidBy(List<FoldedName> names) {
    if (!joined.isEmpty() && names.stream().anyMatch(name -> name.joined.equals(joined))) {
      return true;
    }
    return !words.isEmpty()
        && names.stream()
            .map(FoldedName::words)
            .filter(words::containsAll)
            .flatMap(SortedSet::stream)
            .collect(Collectors.toSet())
            .containsAll(words);
  }
}
