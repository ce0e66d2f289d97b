package org.najda.registers.definition;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a record may be begun from by one action: the form is filled with what is known there.
 *
 * @param as the field of the new record that keeps what it was begun from; its type says what that
 *     may be
 * @param once whether only one record is ever begun from it
 * @param fills fields of the new record, each with the field of the other that it is filled from
 * @param sets fields of the new record, each with the text that it is filled with
 */
public record Origin(
    String as, boolean once, SortedMap<String, String> fills, SortedMap<String, String> sets) {
  public Origin {
    fills = Collections.unmodifiableSortedMap(new TreeMap<>(fills));
    sets = Collections.unmodifiableSortedMap(new TreeMap<>(sets));
  }

  /** What is known of an incident, by the words that {@link #fills} has for it. */
  public enum OfIncident {
    NATURE,
    PLACE,
    OPENED;

    /** The one of this word. */
    public static OfIncident of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
