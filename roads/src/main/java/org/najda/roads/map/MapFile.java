package org.najda.roads.map;

import java.nio.file.Path;
import java.util.List;
import org.najda.roads.Profile;

/**
 * The file of a map. Sections in order: description, one graph for each profile, features, turns.
 */
final class MapFile {
  static final int FORMAT = 4;

  /** Of before there were turns; its maps are still read. */
  private static final int WITHOUT_TURNS = 3;

  static final int DESCRIPTION = 0;
  static final int FIRST_GRAPH = 1;
  static final int FEATURES = FIRST_GRAPH + Profile.values().length;
  static final int TURNS = FEATURES + 1;

  /** The magic is {@code NAJDAMAP}. */
  static final FileForm FORM = new FileForm(0x50414D41444A414EL, FORMAT, TURNS + 1);

  /** What can be read, the newest first. */
  static final List<FileForm> FORMS =
      List.of(FORM, new FileForm(FORM.magic(), WITHOUT_TURNS, TURNS));

  private MapFile() {}

  static Path in(Path mapDir) {
    return mapDir.resolve("roads.map");
  }
}
