package org.najda.roads.map;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.najda.roads.Bounds;
import org.najda.roads.Profile;
import org.najda.roads.feature.MapFeatures;
import org.najda.roads.feature.StoredFeatures;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.Hierarchy;
import org.najda.roads.hierarchy.Order;
import org.najda.roads.storage.SectionReader;
import org.najda.roads.turn.TurnRules;
import org.najda.roads.turn.Turns;

/** An imported map, opened for reading. Thread-safe; keeps reading the file it opened. */
public final class RoadMap {
  private final List<MemorySegment> sections;
  private final Description description;
  private final MapFeatures features;
  private final TurnRules rules;
  private final Map<Profile, Order> orders;
  private final Map<Profile, RoadGraph> graphs = new ConcurrentHashMap<>();
  private final Map<Profile, Hierarchy> hierarchies = new ConcurrentHashMap<>();
  private final Map<Profile, Turns> turns = new ConcurrentHashMap<>();

  private RoadMap(Path mapDir, ProgressListener progress) throws IOException {
    this.sections = MapFileReader.sections(MapFile.in(mapDir), MapFile.FORMS);
    this.description = Description.read(new SectionReader(sections.get(MapFile.DESCRIPTION)));
    this.features = StoredFeatures.read(new SectionReader(sections.get(MapFile.FEATURES)));
    this.rules =
        sections.size() > MapFile.TURNS
            ? TurnRules.read(new SectionReader(sections.get(MapFile.TURNS)))
            : new TurnRules();
    this.orders = orders(mapDir, progress);
  }

  /**
   * Opens the map of a directory made by {@link MapImport}.
   *
   * @param progress told when the junctions must be ranked first, which takes seconds; the map of
   *     an earlier version of Najda may need it, once
   * @throws BadMap no map there, a damaged one, or one of another format version
   */
  public static RoadMap open(Path mapDir, ProgressListener progress) throws IOException {
    return new RoadMap(mapDir, progress);
  }

  /** As {@link #open(Path, ProgressListener)}, without a word. */
  public static RoadMap open(Path mapDir) throws IOException {
    return open(mapDir, step -> {});
  }

  /**
   * Tells one import from the next: another stamp is another map, even when both are named alike.
   *
   * @throws java.nio.file.NoSuchFileException no map there
   */
  public static String stamp(Path mapDir) throws IOException {
    BasicFileAttributes file = Files.readAttributes(MapFile.in(mapDir), BasicFileAttributes.class);
    return file.lastModifiedTime() + " " + file.size() + " " + file.fileKey();
  }

  private Map<Profile, Order> orders(Path mapDir, ProgressListener progress) throws IOException {
    Optional<Map<Profile, Order>> kept = RankFile.find(mapDir, version());
    if (kept.isPresent()) {
      return kept.get();
    }
    progress.step("ranking the junctions of " + mapDir);
    Map<Profile, RoadGraph> all = new EnumMap<>(Profile.class);
    for (Profile profile : Profile.values()) {
      all.put(profile, graph(profile));
    }
    Map<Profile, Order> found = Ranking.of(all);
    try {
      RankFile.write(mapDir, version(), found);
    } catch (FileSystemException unwritable) {
      progress.step("the ranks can't be kept and must be found again next time: " + unwritable);
    }
    return found;
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

  /** The hierarchy over the graph of a profile, made at its first use. */
  public Hierarchy hierarchy(Profile profile) {
    return hierarchies.computeIfAbsent(profile, this::contract);
  }

  /**
   * Turns that a profile may not make; free where it isn't held to any, and on a map that was
   * imported before they were read.
   */
  public Turns turns(Profile profile) {
    return profile.isHeldToTurns()
        ? turns.computeIfAbsent(profile, held -> Turns.of(graph(held), rules))
        : Turns.FREE;
  }

  /** What a drawn map shows. */
  public MapFeatures features() {
    return features;
  }

  private RoadGraph load(Profile profile) {
    int section = MapFile.FIRST_GRAPH + profile.ordinal();
    return RoadGraph.read(new SectionReader(sections.get(section)));
  }

  private Hierarchy contract(Profile profile) {
    RoadGraph graph = graph(profile);
    int[] from = IntStream.range(0, graph.edges()).map(graph::edgeFrom).toArray();
    int[] to = IntStream.range(0, graph.edges()).map(graph::edgeTo).toArray();
    return Hierarchy.of(orders.get(profile), from, to);
  }
}
