package org.najda.server.setup;

import java.util.List;
import org.najda.server.table.Problem;

/**
 * What a folder says.
 *
 * @param rooms in the order of their ids; only complete when there is no problem
 */
public record Reading(List<RoomDraft> rooms, List<Problem> problems) {
  public Reading {
    rooms = List.copyOf(rooms);
    problems = List.copyOf(problems);
  }
}
