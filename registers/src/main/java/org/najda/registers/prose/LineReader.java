package org.najda.registers.prose;

import java.util.ArrayList;
import java.util.List;
import org.najda.registers.prose.Piece.Words;

/** Reads a line: words, and references in braces. */
final class LineReader {
  /** Stands for a reference where the words around it are looked at. */
  private static final char HELD = '\uFFFC';

  private final Tongue tongue;
  private final int number;
  private final String line;
  private final List<ProseObjection> objections;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder seen = new StringBuilder();

  /**
   * @param number of the line, from 1
   * @param objections to which those of the line are added
   */
  LineReader(Tongue tongue, int number, String line, List<ProseObjection> objections) {
    this.tongue = tongue;
    this.number = number;
    this.line = line;
    this.objections = objections;
  }

  List<Piece> read() {
    int at = 0;
    while (at < line.length()) {
      int open = brace(at);
      words(at, open);
      at = open < line.length() ? reference(open) : open;
    }
    for (TypedNumbers.Found found : TypedNumbers.in(tongue, seen.toString())) {
      objections.add(ProseObjection.of(spot(found.at()), ObjectionCode.TYPED_NUMBER, found.text()));
    }
    return pieces;
  }

  /** The next brace of either kind, or the end. */
  private int brace(int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) != '{' && line.charAt(at) != '}') {
      at++;
    }
    return at;
  }

  private void words(int from, int to) {
    if (from < to) {
      pieces.add(new Words(line.substring(from, to)));
      seen.append(line, from, to);
    }
  }

  /** Takes what a brace begins, and gives where the line goes on. */
  private int reference(int open) {
    boolean opens = line.charAt(open) == '{';
    int close = opens ? brace(open + 1) : open;
    if (!opens || close == line.length() || line.charAt(close) == '{') {
      ObjectionCode code = opens ? ObjectionCode.UNCLOSED : ObjectionCode.UNOPENED;
      objections.add(ProseObjection.of(spot(open), code, line.substring(open, open + 1)));
      words(open, open + 1);
      return open + 1;
    }
    String inside = line.substring(open + 1, close);
    Piece piece = new ReferenceReader(spot(open), inside, tongue, objections).read();
    pieces.add(piece == null ? new Words(line.substring(open, close + 1)) : piece);
    // As long as what it stands for, so that places stay what they are.
    seen.append(String.valueOf(HELD).repeat(close + 1 - open));
    return close + 1;
  }

  private Spot spot(int at) {
    return new Spot(number, line.codePointCount(0, at) + 1);
  }
}
