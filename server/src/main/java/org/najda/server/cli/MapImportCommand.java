package org.najda.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.najda.roads.Profile;
import org.najda.roads.graph.Extent;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.ImportReport;
import org.najda.roads.map.MapImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code najda map import}: from an OpenStreetMap file to a road map. */
@Command(
    name = "import",
    description = "Read an OpenStreetMap file (.osm.pbf, .osm, .osm.gz, .osm.bz2) into a road map.",
    footer = {
      "",
      "Of each profile the largest strongly connected part is kept, and what was left out is told.",
      "Not in the graphs: ferries and car trains, limits of an hour or a season, roads under",
      "construction; a square is crossed along its rim only. Turn restrictions count for no travel",
      "time; the way drawn for profile car keeps to them (najda eta --ways).",
      "An import that fails leaves the map that was there.",
      "",
      "Example:",
      "  najda map import porto.osm.pbf --data /srv/najda"
    })
public final class MapImportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The OpenStreetMap file.")
  Path file;

  @Mixin MapOptions map;

  @Option(
      names = "--all-components",
      description = "Keep roads that can't be reached from the rest, too.")
  boolean allComponents;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    ImportReport report =
        MapImport.run(
            file,
            map.folder(),
            new ImportOptions(allComponents),
            step -> {
              err.println(step);
              err.flush();
            });
    for (Profile profile : Profile.values()) {
      ImportReport.Kept part = report.profiles().get(profile);
      err.printf(
          "%-10s kept %s; left out %s%n", profile.id(), size(part.kept()), size(part.leftOut()));
    }
    if (report.missingNodes() > 0) {
      err.printf(
          "%d places on roads are not in the file; the roads are interrupted there%n",
          report.missingNodes());
    }
    err.println("map '" + map.name + "' version " + report.version());
    return ExitCode.DONE;
  }

  private static String size(Extent extent) {
    return "%d nodes, %d arcs, %.1f km"
        .formatted(extent.nodes(), extent.arcs(), extent.kilometers());
  }
}
