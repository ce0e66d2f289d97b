package org.najda.core.desk;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;

/**
 * Why a command was not accepted. Its sentences are the texts {@code refusal.<code>} and {@code
 * refusal.<code>.detail}, whose named arguments are {@code args}.
 *
 * @param field of the command that is at fault; null when it is none of them
 * @param by who was faster or has done it already; null when nobody was
 */
public record Refusal(
    RefusalCode code,
    SortedMap<String, String> args,
    @Nullable String field,
    @Nullable PersonId by) {
  public Refusal {
    args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
  }

  static Refusal of(RefusalCode code) {
    return new Refusal(code, Collections.emptySortedMap(), null, null);
  }

  Refusal with(String name, Object value) {
    SortedMap<String, String> more = new TreeMap<>(args);
    more.put(name, value.toString());
    return new Refusal(code, more, field, by);
  }

  Refusal at(String fieldName) {
    return new Refusal(code, args, fieldName, by);
  }

  /** Also an argument, {@code by}, for the sentences. */
  Refusal by(PersonId person) {
    Refusal named = with("by", person);
    return new Refusal(code, named.args, field, person);
  }
}
