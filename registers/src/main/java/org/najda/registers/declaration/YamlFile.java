package org.najda.registers.declaration;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** A file of YAML that is nothing but keys, lists and texts. */
public final class YamlFile {
  private static final int MOST_KIB = 512;

  private final String name;
  private final Flaws flaws;

  private YamlFile(String name, Flaws flaws) {
    this.name = name;
    this.flaws = flaws;
  }

  /**
   * The file's top.
   *
   * @throws Flaws.Noted it can't be read
   */
  public static YamlPart read(String name, byte[] bytes, Flaws flaws) {
    String text = decode(name, bytes, flaws);
    return YamlPart.of(
        new YamlPart.Spot(name, flaws), "the file", new YamlFile(name, flaws).compose(text));
  }

  /** The text of a file that is not too large. */
  static String decode(String name, byte[] bytes, Flaws flaws) {
    if (bytes.length > MOST_KIB * 1024) {
      throw flaws.stop(name, 1, FlawCode.TOO_LARGE, MOST_KIB);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      throw flaws.stop(name, 1, FlawCode.NO_TEXT);
    }
  }

  private Node compose(String text) {
    try {
      return ShallowYaml.compose(
              LoadSettings.builder().setLabel(name).setMaxAliasesForCollections(0).build(), text)
          .orElseThrow(() -> flaws.stop(name, 1, FlawCode.EMPTY));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw flaws.stop(name, line, FlawCode.NO_YAML, e.getProblem());
    } catch (YamlEngineException e) {
      throw flaws.stop(name, 1, FlawCode.NO_YAML, e.getMessage());
    }
  }
}
