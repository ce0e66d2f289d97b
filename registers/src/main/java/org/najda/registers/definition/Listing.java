package org.najda.registers.definition;

import java.util.List;

/**
 * What a register's list is made of, beside state, unit and times.
 *
 * @param shows the fields that are columns: lists are sorted and narrowed by them
 * @param finds the fields whose words are looked up, such as names
 */
public record Listing(List<String> shows, List<String> finds) {
  public Listing {
    shows = List.copyOf(shows);
    finds = List.copyOf(finds);
  }
}
