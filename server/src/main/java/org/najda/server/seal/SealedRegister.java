package org.najda.server.seal;

import java.util.List;
import java.util.Optional;
import org.najda.registers.seal.Digest;
import org.najda.registers.seal.Tree;

/**
 * A register's tree as the stored entries make it.
 *
 * @param wrong the first entry that is not what its leaf says, or is missing; empty when all are
 *     well
 */
public record SealedRegister(String register, Tree tree, Optional<Wrong> wrong) {

  /**
   * An entry that is not what it was.
   *
   * @param place of its leaf, from 0
   * @param record in which it stands; empty where it is gone
   */
  public record Wrong(long place, String record, int number) {}

  public Digest root() {
    return tree.root();
  }

  static SealedRegister of(String register, List<Digest> leaves, Optional<Wrong> wrong) {
    return new SealedRegister(register, new Tree(leaves), wrong);
  }
}
