package org.najda.server.proof;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.najda.registers.seal.Digest;

/**
 * What proves one figure.
 *
 * @param register whose entries it counted; null unless entries prove it
 * @param year of which it speaks; that of the review, or an earlier one
 * @param entries how many it counted; null where the figure does not say so itself: what only adds
 *     them up would tell by it how few they are
 * @param root over the leaves of these entries, each bound to figure, year and day; null unless
 *     entries prove it
 */
public record FigureProof(
    String id,
    By by,
    @Nullable String register,
    int year,
    @Nullable Integer entries,
    @Nullable Digest root) {

  /** What proves it. */
  public enum By {
    /** The entries of a register. */
    ENTRIES,
    /** The trees of registers, without a root of its own. */
    REGISTERS,
    /** The journals of the rooms, up to their heads. */
    JOURNALS,
    /** The figures it is worked out from. */
    FIGURES,
    /** Nothing: somebody said it. */
    WORD,
    /** Nothing, since nothing is known. */
    NOTHING,
    /** It is withheld, and so is its proof. */
    WITHHELD;

    /** As files write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static FigureProof without(String id, By by, int year) {
    return new FigureProof(id, by, null, year, null, null);
  }
}
