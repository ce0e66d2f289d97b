package org.najda.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.najda.roads.map.MapExport;
import org.najda.roads.map.RoadMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code najda map export}: the graph of a profile as two CSV files. */
@Command(
    name = "export",
    description = "Write the road graph of a profile as nodes.csv, arcs.csv and turns.csv.",
    footer = {
      "",
      "nodes.csv  id,lat,lon: id is the OpenStreetMap node; a negative id is the far side of a",
      "           barrier that the profile can't pass.",
      "arcs.csv   from,to,seconds,meters,wayId,geometry: one line per direction, seconds with 3",
      "           decimals (whole milliseconds inside), geometry as WKT LINESTRING(lon lat, …).",
      "turns.csv  nodes,ways: whoever has driven past these nodes but the last one, on these ways,",
      "           may not go on to the last. Travel times count no turns, as for emergency"
          + " driving;",
      "           only the way drawn for profile car keeps to them, and turns around nowhere but",
      "           where a road ends. For other profiles the file has no line.",
      "Two lines with the same nodes are two roads.",
      "",
      "Example:",
      "  najda map export --data /srv/najda --profile emergency --csv graph"
    })
public final class MapExportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin GraphOptions graph;

  @Option(names = "--csv", required = true, paramLabel = "OUTDIR", description = "Where to write.")
  Path folder;

  @Override
  public Integer call() throws IOException {
    RoadMap map = graph.open(spec.commandLine().getErr());
    MapExport.csv(map.graph(graph.profile), map.turns(graph.profile), folder);
    return ExitCode.DONE;
  }
}
