package org.najda.core.recommendation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.EnumWords;

/**
 * One reason for where a unit stands in a ranking; its sentence is the text {@code reason.<id>}.
 *
 * @param args the sentence's named arguments
 */
public record Reason(Code code, SortedMap<String, String> args) {
  public Reason {
    args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
  }

  /** In brackets the arguments of its sentence. */
  public enum Code {
    /** [seconds, meters] */
    TRAVEL_TIME,
    /** No way is known: ranks last, never as zero. */
    TRAVEL_UNKNOWN,
    /** [ageSeconds] */
    POSITION_FRESH,
    /** [ageSeconds] */
    POSITION_OLD,
    /** It never reported; its post is taken [post]. */
    AT_POST,
    /** It can do what the plan asks for [capability]. */
    HAS_CAPABILITY,
    /** The plan asks for more units than it already counts on this one for. */
    SUGGESTED;

    public String id() {
      return EnumWords.of(this);
    }
  }

  static Reason of(Code code) {
    return new Reason(code, Collections.emptySortedMap());
  }

  Reason with(String name, Object value) {
    SortedMap<String, String> more = new TreeMap<>(args);
    more.put(name, value.toString());
    return new Reason(code, more);
  }
}
