package org.najda.registers.declaration;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML from outside: what nests deeper than anybody writes is refused, for the library's composer
 * calls itself at each level until its stack ends.
 */
public final class ShallowYaml {
  private static final int DEEPEST = 50;

  private ShallowYaml() {}

  /**
   * The document; empty when there is none.
   *
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException it is no YAML, or too deep
   */
  public static Optional<Node> compose(LoadSettings settings, String text) {
    Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
    return new Composer(settings, new Counted(parser)).getSingleNode();
  }

  /** Counts the levels of what it hands on. */
  private static final class Counted implements Parser {
    private final Parser parser;
    private int depth;

    Counted(Parser parser) {
      this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
      return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
      return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
      return parser.hasNext();
    }

    @Override
    public Event next() {
      Event next = parser.next();
      if (next instanceof CollectionStartEvent && ++depth > DEEPEST) {
        throw new ParserException("more than 50 levels in one another", next.getStartMark());
      } else if (next instanceof CollectionEndEvent) {
        depth--;
      }
      return next;
    }
  }
}
