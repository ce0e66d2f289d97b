package org.najda.server.seal;

import java.util.List;

/**
 * What is given out: how far each journal and register had come, and the hash that stands for all
 * of it. Whoever keeps it can tell later that nothing before it was altered and nothing taken away.
 *
 * @param at when it was made
 * @param rooms the journals' heads, by room
 * @param registers the trees' heads, by register
 */
public record GivenHead(String at, List<RoomHead> rooms, List<RegisterHead> registers) {
  public GivenHead {
    rooms = List.copyOf(rooms);
    registers = List.copyOf(registers);
  }

  /**
   * @param seq of the last row
   * @param head its hash
   */
  public record RoomHead(String room, long seq, String head) {}

  /**
   * @param size number of leaves
   * @param root of the tree
   */
  public record RegisterHead(String register, int size, String root) {}
}
