package org.najda.registers.prose;

import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a chapter in one language.
 *
 * @param source as it was written
 * @param blocks its paragraphs and headings, in their order
 * @param objections to how it is written, by their places; what it tells is another question
 */
public record Prose(
    Tongue tongue, String source, List<Block> blocks, List<ProseObjection> objections) {
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

  /** Whether nothing was written. */
  public boolean isEmpty() {
    return blocks.isEmpty();
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
