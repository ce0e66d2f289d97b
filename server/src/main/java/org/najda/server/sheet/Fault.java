package org.najda.server.sheet;

import java.util.Map;
import java.util.TreeMap;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * What is wrong with a cell: a code and what its sentences need.
 *
 * @param code {@code fault.CODE} says what is wrong, {@code fault.CODE.remedy} what to do
 */
public record Fault(String code, Map<String, Object> arguments) {
  public Fault {
    arguments = Map.copyOf(arguments);
  }

  static Fault of(String code) {
    return new Fault(code, Map.of());
  }

  Fault with(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(arguments);
    more.put(name, value);
    return new Fault(code, more);
  }

  /** What is wrong, with the value found. */
  public String what(Texts texts, Language language) {
    return texts.format(language, "fault." + code, arguments);
  }

  /** What to do about it. */
  public String remedy(Texts texts, Language language) {
    return texts.format(language, "fault." + code + ".remedy", arguments);
  }

  /** Who is told of faults. */
  public interface Listener {
    /**
     * @param line of the file, from 1
     */
    void told(int line, String column, Fault fault);
  }
}
