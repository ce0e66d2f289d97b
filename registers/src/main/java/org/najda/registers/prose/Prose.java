package org.najda.registers.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a chapter in one language.
 *
 * @param source as it was written
 * @param blocks its paragraphs and headings, in their order
 * @param objections to how it is written, by their places; what it tells is another question
 * @param isProposal whether nobody has made it his own yet: what can't be told of it is left out
 */
public record Prose(
    Tongue tongue,
    String source,
    List<Block> blocks,
    List<ProseObjection> objections,
    boolean isProposal) {
  /** A chapter is a page or two. */
  public static final int LONGEST = 20_000;

  public Prose {
    blocks = List.copyOf(blocks);
    objections = List.copyOf(objections);
  }

  /** A paragraph or a heading. */
  public record Block(boolean isHeading, List<Piece> pieces) {
    public Block {
      pieces = List.copyOf(pieces);
    }
  }

  /** Reads a text, whatever is wrong with it. */
  public static Prose read(Tongue tongue, String source) {
    return new ProseReader(tongue, source).read();
  }

  /** The same text, which nobody has made his own yet. */
  public Prose asProposal() {
    return new Prose(tongue, source, blocks, objections, true);
  }

  /**
   * What is printed of it: of a proposal only the paragraphs whose figures can all be told, and the
   * headings above them; else all of it.
   */
  public Prose told(Figures figures) {
    if (!isProposal) {
      return this;
    }
    List<Block> left = new ArrayList<>();
    for (Block block : blocks.reversed()) {
      boolean hasText = !left.isEmpty() && !left.getFirst().isHeading();
      if (block.isHeading() ? hasText : isTold(block, figures)) {
        left.addFirst(block);
      }
    }
    return new Prose(tongue, source, left, objections, true);
  }

  private static boolean isTold(Block block, Figures figures) {
    return block.pieces().stream()
        .noneMatch(piece ->
            piece instanceof Piece.Told told && Answer.of(told, figures) instanceof Answer.None);
  }

  /** All figures that it refers to, in their order. */
  public List<Piece.Told> told() {
    return pieces().filter(Piece.Told.class::isInstance).map(Piece.Told.class::cast).toList();
  }

  /** All numbers that somebody declares in it, in their order. */
  public List<Piece.Declared> declared() {
    return pieces()
        .filter(Piece.Declared.class::isInstance)
        .map(Piece.Declared.class::cast)
        .toList();
  }

  private Stream<Piece> pieces() {
    return blocks.stream().flatMap(block -> block.pieces().stream());
  }
}
