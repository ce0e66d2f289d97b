package org.najda.server.proof;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.najda.registers.seal.Digest;
import org.najda.registers.seal.Share;
import org.najda.registers.seal.Tree;

/**
 * The leaves of one figure. Each is that of an entry once more, bound to the figure: else two
 * figures with the same root would be seen to count the same, and one of them may be withheld.
 */
public record FigureLeaves(String figure, int year, LocalDate asOf) {

  /** What stands before each leaf of an entry: three parts of ASCII and a line's end. */
  public String binding() {
    return "najda figure " + figure + " " + year + " " + asOf + "\n";
  }

  /**
   * The root over leaves of entries.
   *
   * @param leaves in the order of their places
   */
  public Digest root(List<Share.Leaf> leaves) {
    byte[] binding = binding().getBytes(StandardCharsets.US_ASCII);
    return new Tree(
            leaves.stream().map(leaf -> Digest.leaf(binding, leaf.digest().bytes())).toList())
        .root();
  }
}
