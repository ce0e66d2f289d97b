package org.najda.server.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where things lie under the folder given by {@code --data}. */
public record DataDirectory(Path root) {
  private static final Pattern MAP_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /**
   * The folder of one map.
   *
   * @throws BadInput a name that is not small letters, digits and hyphens
   */
  public Path map(String name) {
    if (!MAP_NAME.matcher(name).matches()) {
      throw new BadInput(
          "map name '" + name + "': use small letters, digits and hyphens, for example 'porto'");
    }
    return maps().resolve(name);
  }

  /** The folder of all maps. */
  public Path maps() {
    return root.resolve("maps");
  }
}
