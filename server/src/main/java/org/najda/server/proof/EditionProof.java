package org.najda.server.proof;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.seal.Digest;
import org.najda.server.seal.SignedHead;

/**
 * What proves the figures of a review.
 *
 * @param registers by key: those that may be told of
 * @param rooms by id
 * @param figures in the review's order
 * @param head that the trees are held against; null where none was given
 */
public record EditionProof(
    List<RegisterTree> registers,
    List<RoomEnd> rooms,
    List<FigureProof> figures,
    @Nullable SignedHead head) {
  public EditionProof {
    registers = List.copyOf(registers);
    rooms = List.copyOf(rooms);
    figures = List.copyOf(figures);
  }

  public Optional<FigureProof> find(String figure) {
    return figures.stream().filter(each -> each.id().equals(figure)).findFirst();
  }

  /**
   * A register's tree as it was on the day of the review.
   *
   * @param size leaves of all that was entered until then
   * @param consistency that of this tree and the one of the signed head the larger begins with the
   *     smaller (RFC 6962, 2.1.2); empty where no head was given, or both are the same
   */
  public record RegisterTree(String register, int size, Digest root, List<Digest> consistency) {
    public RegisterTree {
      consistency = List.copyOf(consistency);
    }
  }

  /**
   * The last row of a room's journal until the day of the review.
   *
   * @param hash over this row and all before it
   */
  public record RoomEnd(String room, long sequence, String hash) {}
}
