package org.najda.server.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.najda.registers.declaration.ShallowYaml;
import org.najda.server.sheet.Cells;
import org.najda.server.table.Problem;
import org.najda.server.table.UnreadableTable;
import org.najda.server.table.Utf8;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A YAML file of nested keys and plain values, flattened: {@code name: {fr: X}} → name.fr. */
final class RoomYaml {
  private static final int DEEPEST = 3;

  private final String file;
  private final Map<String, Cells.Cell> cells = new LinkedHashMap<>();

  private RoomYaml(String file) {
    this.file = file;
  }

  /**
   * @throws UnreadableTable no UTF-8, no YAML, or something other than keys and plain values
   */
  static Map<String, Cells.Cell> read(String file, byte[] bytes) throws UnreadableTable {
    String text = Utf8.decode(file, bytes);
    RoomYaml yaml = new RoomYaml(file);
    try {
      LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
      Node root =
          ShallowYaml.compose(settings, text)
              .orElseThrow(() -> yaml.wrong(1, "empty", "see the example room's room.yaml"));
      yaml.flatten("", root, 0);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw yaml.wrong(line, "no YAML (" + e.getProblem() + ")", "mend this line");
    } catch (YamlEngineException e) {
      throw yaml.wrong(1, "no YAML (" + e.getMessage() + ")", "mend the file");
    }
    return yaml.cells;
  }

  private void flatten(String path, Node node, int depth) throws UnreadableTable {
    switch (node) {
      case ScalarNode scalar when !path.isEmpty() -> {
        String value = scalar.getValue().strip();
        if (cells.putIfAbsent(path, new Cells.Cell(line(node), value)) != null) {
          throw wrong(line(node), "the key " + path + " is there twice", "delete one of them");
        }
      }
      case MappingNode mapping when depth < DEEPEST -> {
        for (NodeTuple entry : mapping.getValue()) {
          String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
          flatten(path.isEmpty() ? key : path + "." + key, entry.getValueNode(), depth + 1);
        }
      }
      default ->
          throw wrong(line(node), "neither a key nor a plain value", "write it as in the example");
    }
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private UnreadableTable wrong(int line, String what, String remedy) {
    return new UnreadableTable(new Problem(file, line, null, what, remedy));
  }
}
