package org.najda.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param input name of the kind of input, such as {@code sentence}
 * @param hint what to write; null when the label says it
 * @param fixed whether it is only shown: a code names its row for ever
 * @param fault what is wrong and what to do; null when nothing is
 */
public record FieldView(
    Naming naming,
    String input,
    String value,
    boolean fixed,
    List<Option> options,
    @Nullable String fault) {

  /** How a field is called, and whether it must be filled. */
  public record Naming(String name, String label, @Nullable String hint, boolean required) {}

  /** One of the values to choose from. */
  public record Option(String value, String label, boolean chosen) {}

  public FieldView {
    options = List.copyOf(options);
  }

  /** The language that is written into it; null when any. */
  public @Nullable String language() {
    for (String language : List.of("ar", "fr", "en")) {
      if (naming.name().endsWith("_" + language) || naming.name().endsWith("." + language)) {
        return language;
      }
    }
    return null;
  }

  /** Whether its values are ticked one by one. */
  public boolean isChecked() {
    return input.startsWith("several");
  }

  /** Whether it is written from left to right in any language. */
  public boolean isPlain() {
    return language() == null && !input.equals("text");
  }
}
