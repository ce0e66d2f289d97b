package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Keys with what stands under them, and where. What is asked of it and not there is a flaw. */
public final class YamlPart {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final Spot spot;
  private final String name;
  private final int line;
  private final Map<String, Node> nodes;

  private YamlPart(Spot spot, String name, int line, Map<String, Node> nodes) {
    this.spot = spot;
    this.name = name;
    this.line = line;
    this.nodes = nodes;
  }

  /** Which file is read, and who is told what is wrong with it. */
  public record Spot(String file, Flaws flaws) {
    void add(int line, FlawCode code, Object... words) {
      flaws.add(file, line, code, words);
    }

    /** Tells of a name that is not among those that are there. */
    void known(Word word, List<String> known, FlawCode otherwise) {
      if (!known.contains(word.text())) {
        add(word.line(), otherwise, word.text(), String.join(", ", known));
      }
    }

    public Flaws.Noted stop(int line, FlawCode code, Object... words) {
      return flaws.stop(file, line, code, words);
    }
  }

  /** A text and its line. */
  public record Word(String text, int line) {}

  static YamlPart of(Spot spot, String name, Node node) {
    refuseCleverness(spot, node);
    if (!(node instanceof MappingNode mapping)) {
      throw spot.stop(line(node), FlawCode.SHAPE, name, "keys with something under them");
    }
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(spot, "a key", tuple.getKeyNode()).text();
      if (nodes.putIfAbsent(key, tuple.getValueNode()) != null) {
        spot.add(line(tuple.getKeyNode()), FlawCode.TWICE, key);
      }
    }
    return new YamlPart(spot, name, line(node), nodes);
  }

  public Spot spot() {
    return spot;
  }

  public int line() {
    return line;
  }

  /** The line of a key's value, or of the part where the key is not there. */
  public int line(String key) {
    Node node = nodes.get(key);
    return node == null ? line : line(node);
  }

  /** In the order in which they stand. */
  public List<String> keys() {
    return List.copyOf(nodes.keySet());
  }

  public boolean has(String key) {
    return nodes.containsKey(key);
  }

  /** Tells of keys that nobody will read. */
  public YamlPart only(String... known) {
    List<String> all = List.of(known);
    nodes.forEach((key, node) -> {
      if (!all.contains(key)) {
        spot.add(line(node), FlawCode.UNKNOWN_KEY, key, String.join(", ", all));
      }
    });
    return this;
  }

  /** A text that is not blank. */
  public Word word(String key) {
    return wordOf(key, get(key));
  }

  public Optional<Word> findWord(String key) {
    return Optional.ofNullable(nodes.get(key)).map(node -> wordOf(key, node));
  }

  /** A text that is the name of something. */
  public Word key(String key) {
    Word word = word(key);
    checkKey(spot, word);
    return word;
  }

  /** A list of texts; empty where the key is not there. */
  List<Word> words(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      return List.of();
    }
    List<Word> words = items(key, node).stream().map(each -> wordOf(key, each)).toList();
    List<String> seen = new ArrayList<>();
    for (Word word : words) {
      if (seen.contains(word.text())) {
        spot.add(word.line(), FlawCode.TWICE, word.text());
      }
      seen.add(word.text());
    }
    return words;
  }

  /** What stands under a key. */
  public YamlPart part(String key) {
    return of(spot, key, get(key));
  }

  /** What stands under the items of a list, those left out that can't be read. */
  public <T> List<T> each(String key, Function<YamlPart, T> reader) {
    Node node = nodes.get(key);
    List<T> read = new ArrayList<>();
    if (node != null) {
      for (Node item : items(key, node)) {
        T one = spot.flaws().attempt(() -> reader.apply(of(spot, key, item)));
        if (one != null) {
          read.add(one);
        }
      }
    }
    return read;
  }

  /** Reads things by their keys, in their order; those left out that can't be read. */
  public <T> List<T> named(String key, NamedReader<T> reader) {
    if (!has(key)) {
      return List.of();
    }
    YamlPart parts = part(key);
    List<T> read = new ArrayList<>();
    parts.nodes.forEach((name, node) -> {
      checkKey(spot, new Word(name, line(node)));
      T one = spot.flaws().attempt(() -> reader.read(name, of(spot, name, node)));
      if (one != null) {
        read.add(one);
      }
    });
    return read;
  }

  /** Makes something of a key and what stands under it. */
  public interface NamedReader<T> {
    T read(String key, YamlPart part);
  }

  /** What stands under an item that may be a plain text too. */
  <T> List<T> either(String key, Function<Word, T> ofText, Function<YamlPart, T> ofPart) {
    Node node = nodes.get(key);
    if (node == null) {
      return List.of();
    }
    List<T> read = new ArrayList<>();
    for (Node item : items(key, node)) {
      T one =
          spot.flaws()
              .attempt(() ->
                  item instanceof ScalarNode
                      ? ofText.apply(wordOf(key, item))
                      : ofPart.apply(of(spot, key, item)));
      if (one != null) {
        read.add(one);
      }
    }
    return read;
  }

  private Node get(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      throw spot.stop(line, FlawCode.MISSING_KEY, key);
    }
    return node;
  }

  private List<Node> items(String key, Node node) {
    refuseCleverness(spot, node);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw spot.stop(line(node), FlawCode.SHAPE, key, "a list: [a, b]");
  }

  private Word wordOf(String key, Node node) {
    Word word = scalar(spot, key, node);
    if (word.text().isBlank()) {
      throw spot.stop(word.line(), FlawCode.BLANK, key);
    }
    return word;
  }

  private static Word scalar(Spot spot, String name, Node node) {
    refuseCleverness(spot, node);
    if (node instanceof ScalarNode scalar) {
      return new Word(scalar.getValue().strip(), line(node));
    }
    throw spot.stop(line(node), FlawCode.SHAPE, name, "a text");
  }

  private static void checkKey(Spot spot, Word word) {
    if (!KEY.matcher(word.text()).matches()) {
      spot.add(word.line(), FlawCode.BAD_KEY, word.text());
    }
  }

  /**
   * A tag that was written out starts with a name of its own; those of YAML are taken for granted.
   */
  private static void refuseCleverness(Spot spot, Node node) {
    if (node.getAnchor().isPresent()
        || !node.getTag().getValue().startsWith("tag:yaml.org,2002:")) {
      throw spot.stop(line(node), FlawCode.ALIAS);
    }
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  @Override
  public String toString() {
    return name + " (" + spot.file() + ":" + line + ")";
  }
}
