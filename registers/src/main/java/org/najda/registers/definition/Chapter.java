package org.najda.registers.definition;

import java.util.List;

/**
 * A part of the annual review.
 *
 * @param place where it stands among the chapters, from 1
 * @param indicators in the order in which they are told
 */
public record Chapter(String key, int place, Label label, List<Indicator> indicators) {
  public Chapter {
    indicators = List.copyOf(indicators);
  }
}
