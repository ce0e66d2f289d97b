package org.najda.registers.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.najda.registers.prose.Piece.Words;

/** Reads a text line by line; an empty line ends a paragraph, {@code # } begins a heading. */
final class ProseReader {
  private static final String HEADING = "# ";

  private final Tongue tongue;
  private final String source;
  private final List<Prose.Block> blocks = new ArrayList<>();
  private final List<ProseObjection> objections = new ArrayList<>();
  private List<Piece> paragraph = new ArrayList<>();

  ProseReader(Tongue tongue, String source) {
    this.tongue = tongue;
    this.source = source;
  }

  Prose read() {
    if (source.length() > Prose.LONGEST) {
      objections.add(
          new ProseObjection(
              new Spot(1, 1),
              ObjectionCode.TOO_LONG,
              new TreeMap<>(Map.of("most", String.valueOf(Prose.LONGEST)))));
    } else {
      List<String> lines = source.lines().toList();
      for (int number = 1; number <= lines.size(); number++) {
        line(number, lines.get(number - 1));
      }
      end();
    }
    objections.sort(Comparator.comparing(ProseObjection::spot));
    return new Prose(tongue, source, blocks, objections, false);
  }

  private void line(int number, String line) {
    if (line.isBlank()) {
      end();
      return;
    }
    boolean isHeading = line.startsWith(HEADING);
    List<Piece> pieces = new LineReader(tongue, number, line, objections).read();
    if (isHeading) {
      end();
      blocks.add(new Prose.Block(true, withoutMark(pieces)));
      return;
    }
    if (!paragraph.isEmpty()) {
      paragraph.add(new Words(" "));
    }
    paragraph.addAll(pieces);
  }

  /** A heading begins with words, for its mark is some. */
  private static List<Piece> withoutMark(List<Piece> pieces) {
    List<Piece> left = new ArrayList<>(pieces);
    String first = ((Words) left.removeFirst()).text().substring(HEADING.length());
    left.addFirst(new Words(first));
    return left;
  }

  private void end() {
    if (!paragraph.isEmpty()) {
      blocks.add(new Prose.Block(false, paragraph));
      paragraph = new ArrayList<>();
    }
  }
}
