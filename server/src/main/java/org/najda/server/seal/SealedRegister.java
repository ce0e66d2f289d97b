package org.najda.server.seal;

import java.util.List;
import java.util.Optional;
import org.najda.registers.seal.Digest;
import org.najda.registers.seal.Tree;

/**
 * A register's tree as the stored entries make it; or a log's, as its rows do.
 *
 * @param register its key; of a log, the table after an {@code @}
 * @param wrong the first entry that is not what its leaf says, or is missing; empty when all are
 *     well
 */
public record SealedRegister(String register, Tree tree, Optional<Wrong> wrong) {

  /**
   * An entry that is not what it was.
   *
   * @param place of its leaf, from 0
   * @param record in which it stands, or the key of a log's row; empty where it is gone
   * @param number within the record; 0 in a log
   */
  public record Wrong(long place, String record, int number) {}

  /** Whether it is a log of the program's own. */
  public boolean isLog() {
    return register.startsWith("@");
  }

  public Digest root() {
    return tree.root();
  }

  static SealedRegister of(String register, List<Digest> leaves, Optional<Wrong> wrong) {
    return new SealedRegister(register, new Tree(leaves), wrong);
  }
}
