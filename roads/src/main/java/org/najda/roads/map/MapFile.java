package org.najda.roads.map;

import java.nio.file.Path;
import org.najda.roads.Profile;

/**
 * The file of a map: a head (magic, format), the sections one after the other, a table of sections,
 * a tail (magic, place of the table). All little-endian.
 *
 * <pre>
 * head     8 bytes magic, 4 bytes format
 * sections
 * table    4 bytes count, then for each: 8 bytes offset, 8 bytes length, 8 bytes CRC-32C
 * tail     8 bytes offset of the table, 8 bytes magic
 * </pre>
 *
 * Sections in order: description, one graph for each profile, features.
 */
final class MapFile {
  /** Raised whenever the content of any section changes its form. */
  static final int FORMAT = 3;

  /** {@code NAJDAMAP} in ASCII. */
  static final long MAGIC = 0x50414D41444A414EL;

  static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;
  static final int ENTRY_BYTES = 3 * Long.BYTES;
  static final int TAIL_BYTES = 2 * Long.BYTES;

  static final int DESCRIPTION = 0;
  static final int FIRST_GRAPH = 1;
  static final int FEATURES = FIRST_GRAPH + Profile.values().length;
  static final int SECTIONS = FEATURES + 1;

  private MapFile() {}

  static Path in(Path mapDir) {
    return mapDir.resolve("roads.map");
  }
}
