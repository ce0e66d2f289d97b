package org.najda.server.sheet;

import java.util.Arrays;
import java.util.List;
import org.najda.core.EnumWords;

/** What a column's values are chosen from. */
public sealed interface Choices {
  /** Anything may be written. */
  enum Free implements Choices {
    FREE
  }

  /**
   * The codes of another list.
   *
   * @param sheet its name
   */
  record Codes(String sheet) implements Choices {}

  /**
   * What rows of a list have in a column already; others may be written too.
   *
   * @param sheet name of that list
   * @param column of it, with several values between semicolons
   */
  record Used(String sheet, String column) implements Choices {}

  /**
   * Fixed words.
   *
   * @param texts what stands before a word in the key of its text; empty: the word says it
   */
  record Words(String texts, List<String> words) implements Choices {
    public Words {
      words = List.copyOf(words);
    }

    static Words of(String texts, Enum<?>[] constants) {
      return new Words(texts, Arrays.stream(constants).map(EnumWords::of).toList());
    }
  }
}
