package org.najda.server.position;

import java.util.List;

/**
 * What became of positions that were sent together.
 *
 * @param stored how many are durable, counting those that were there before
 * @param refused those that were not kept; sending them again is of no use
 */
public record Receipt(int stored, List<Refused> refused) {
  public Receipt {
    refused = List.copyOf(refused);
  }

  /**
   * @param index in what was sent, from 0
   * @param code of a {@link PositionFault}
   */
  public record Refused(int index, String code) {}
}
