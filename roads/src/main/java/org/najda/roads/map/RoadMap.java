package org.najda.roads.map;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.najda.roads.Bounds;
import org.najda.roads.Profile;
import org.najda.roads.feature.MapFeatures;
import org.najda.roads.feature.StoredFeatures;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.storage.SectionReader;

/** An imported map, opened for reading. Thread-safe; keeps reading the file it opened. */
public final class RoadMap {
  private final List<MemorySegment> sections;
  private final Description description;
  private final MapFeatures features;
  private final Map<Profile, RoadGraph> graphs = new ConcurrentHashMap<>();

  private RoadMap(List<MemorySegment> sections) {
    this.sections = sections;
    this.description = Description.read(new SectionReader(sections.get(MapFile.DESCRIPTION)));
    this.features = StoredFeatures.read(new SectionReader(sections.get(MapFile.FEATURES)));
  }

  /**
   * Opens the map of a directory made by {@link MapImport}.
   *
   * @throws BadMap no map there, a damaged one, or one of another format version
   */
  public static RoadMap open(Path mapDir) throws IOException {
    return new RoadMap(MapFileReader.sections(MapFile.in(mapDir)));
  }

  /** Names source file, travel rules, options and format: equal versions give equal answers. */
  public String version() {
    return description.version();
  }

  /** The box around everything. */
  public Bounds bounds() {
    return description.bounds();
  }

  /** The graph of a profile, loaded at its first use. */
  public RoadGraph graph(Profile profile) {
    return graphs.computeIfAbsent(profile, this::load);
  }

  /** What a drawn map shows. */
  public MapFeatures features() {
    return features;
  }

  private RoadGraph load(Profile profile) {
    int section = MapFile.FIRST_GRAPH + profile.ordinal();
    return RoadGraph.read(new SectionReader(sections.get(section)));
  }
}
