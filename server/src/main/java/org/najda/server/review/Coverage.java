package org.najda.server.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.najda.registers.definition.Label;
import org.najda.registers.tally.Part;

/**
 * Who a figure rests on: units of a register or command rooms.
 *
 * @param expected how many there are that told something in the year or the year before
 * @param silent those of them that told nothing in the year, or whose room has been silent for a
 *     week at its end
 */
public record Coverage(int expected, List<Silent> silent) {
  public Coverage {
    silent = List.copyOf(silent);
  }

  /**
   * Somebody who told nothing lately.
   *
   * @param last the last day that it told of
   */
  public record Silent(Label label, LocalDate last) {}

  public int reporting() {
    return expected - silent.size();
  }

  /**
   * Of those that there are.
   *
   * @param there all that could tell something
   * @param last the last day that each told of, by key
   * @param since who told of no day from this one on is silent
   */
  static Coverage of(List<Part> there, SortedMap<String, LocalDate> last, LocalDate since) {
    List<Part> expected = there.stream().filter(part -> last.containsKey(part.key())).toList();
    List<Silent> silent = new ArrayList<>();
    for (Part part : expected) {
      LocalDate day = last.get(part.key());
      if (part.label() != null && day.isBefore(since)) {
        silent.add(new Silent(part.label(), day));
      }
    }
    return new Coverage(expected.size(), silent);
  }
}
