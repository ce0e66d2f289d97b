package org.najda.roads.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.najda.roads.Bounds;
import org.najda.roads.Profile;
import org.najda.roads.feature.Feature;
import org.najda.roads.feature.FeatureWriter;
import org.najda.roads.graph.GraphBuilder;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.graph.WayTable;
import org.najda.roads.osm.BadOsmFile;
import org.najda.roads.osm.NodeTable;
import org.najda.roads.osm.OsmFile;

/** Makes a map from an OpenStreetMap file. */
public final class MapImport {
  private final Path osmFile;
  private final ImportOptions options;
  private final ProgressListener progress;

  private MapImport(Path osmFile, ImportOptions options, ProgressListener progress) {
    this.osmFile = osmFile;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Reads the file and puts the map into {@code mapDir}, over the one that was there. A failed
   * import leaves the old map whole.
   *
   * @throws BadOsmFile the file is broken, empty or without any road
   */
  public static ImportReport run(
      Path osmFile, Path mapDir, ImportOptions options, ProgressListener progress)
      throws IOException {
    return new MapImport(osmFile, options, progress).into(mapDir);
  }

  private ImportReport into(Path mapDir) throws IOException {
    progress.step("reading " + osmFile);
    SourceReader source = new SourceReader();
    OsmFile.read(osmFile, source);
    NodeTable places = source.nodes.build();
    if (places.size() == 0) {
      throw new BadOsmFile(osmFile, "the map is empty: it has no node");
    }
    WayTable ways = source.ways.build(places);
    String version = MapVersion.of(osmFile, options);
    Files.createDirectories(mapDir);
    Path aside = Files.createTempFile(mapDir, "import-", ".part");
    try {
      ImportReport report = write(aside, version, source, places, ways);
      requireRoads(report);
      Files.move(aside, MapFile.in(mapDir), StandardCopyOption.ATOMIC_MOVE);
      // Opened once, so that its junctions are ranked when somebody asks for the first way.
      RoadMap.open(mapDir, progress);
      return report;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void requireRoads(ImportReport report) throws BadOsmFile {
    for (ImportReport.Kept part : report.profiles().values()) {
      if (part.kept().arcs() + part.leftOut().arcs() > 0) {
        return;
      }
    }
    throw new BadOsmFile(
        osmFile, "the map has no road that a car, a motorcycle or a person may use");
  }

  private ImportReport write(
      Path file, String version, SourceReader source, NodeTable places, WayTable ways)
      throws IOException {
    Map<Profile, ImportReport.Kept> kept = new EnumMap<>(Profile.class);
    Bounds box = bounds(places);
    progress.step("collecting what the map shows");
    List<Feature> features = source.features.build(places);
    try (MapFileWriter out = new MapFileWriter(file, MapFile.FORM)) {
      out.section(section -> Description.write(version, box, section));
      GraphBuilder builder = new GraphBuilder(places, ways, options.allComponents());
      for (Profile profile : Profile.values()) {
        progress.step("building the graph of profile " + profile.id());
        var built = builder.build(profile, source.barriers(profile, places));
        kept.put(profile, new ImportReport.Kept(built.kept(), built.leftOut()));
        RoadGraph graph = built.graph();
        out.section(graph::write);
      }
      out.section(section -> FeatureWriter.write(features, box, section));
      out.section(source.turns::write);
      out.finish();
    }
    return new ImportReport(version, kept, features.size(), ways.missingNodes());
  }

  private static Bounds bounds(NodeTable places) {
    int minLat = Integer.MAX_VALUE;
    int minLon = Integer.MAX_VALUE;
    int maxLat = Integer.MIN_VALUE;
    int maxLon = Integer.MIN_VALUE;
    for (int i = 0; i < places.size(); i++) {
      minLat = Math.min(minLat, places.lat7(i));
      minLon = Math.min(minLon, places.lon7(i));
      maxLat = Math.max(maxLat, places.lat7(i));
      maxLon = Math.max(maxLon, places.lon7(i));
    }
    return new Bounds(minLat, minLon, maxLat, maxLon);
  }
}
