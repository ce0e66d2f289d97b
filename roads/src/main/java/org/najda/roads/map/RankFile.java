package org.najda.roads.map;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.najda.roads.Profile;
import org.najda.roads.hierarchy.Order;
import org.najda.roads.storage.SectionReader;

/**
 * How the junctions of a map rank, in a file beside it: it takes seconds to find out, follows from
 * the map alone, and so can always be made again. Sections in order: the version of the map, one
 * order for each profile.
 */
final class RankFile {
  /** The magic is {@code NAJDARNK}. */
  private static final FileForm FORM =
      new FileForm(0x4B4E5241444A414EL, 1, 1 + Profile.values().length);

  private RankFile() {}

  static Path in(Path mapDir) {
    return mapDir.resolve("roads.ranks");
  }

  /** What the file says of this version of the map; empty when it is of another, or unreadable. */
  static Optional<Map<Profile, Order>> find(Path mapDir, String version) throws IOException {
    List<MemorySegment> sections;
    try {
      sections = MapFileReader.sections(in(mapDir), List.of(FORM));
    } catch (BadMap unreadable) {
      return Optional.empty();
    }
    if (!new SectionReader(sections.getFirst()).text().equals(version)) {
      return Optional.empty();
    }
    Map<Profile, Order> orders = new EnumMap<>(Profile.class);
    for (Profile profile : Profile.values()) {
      MemorySegment section = sections.get(1 + profile.ordinal());
      orders.put(profile, Order.read(new SectionReader(section)));
    }
    return Optional.of(orders);
  }

  /** Puts the file in the place of the one that was there. */
  static void write(Path mapDir, String version, Map<Profile, Order> orders) throws IOException {
    Path aside = Files.createTempFile(mapDir, "ranks-", ".part");
    try {
      try (MapFileWriter out = new MapFileWriter(aside, FORM)) {
        out.section(section -> section.text(version));
        for (Profile profile : Profile.values()) {
          out.section(orders.get(profile)::write);
        }
        out.finish();
      }
      Files.move(aside, in(mapDir), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
