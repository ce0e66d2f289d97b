package org.najda.server.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.najda.roads.Point;
import org.najda.roads.travel.Way;
import org.najda.roads.travel.Way.Note;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes drawn ways, each a feature of GeoJSON (RFC 7946) on a line of its own. */
final class WayLines implements AutoCloseable {
  private final BufferedWriter out;

  WayLines(Path file) throws IOException {
    this.out = Files.newBufferedWriter(file);
  }

  void write(String incident, String unit, Way way) throws IOException {
    ObjectNode feature = JsonMapper.shared().createObjectNode().put("type", "Feature");
    feature
        .putObject("properties")
        .put("incident", incident)
        .put("unit", unit)
        .put("seconds", way.millis() / 1e3)
        .put("meters", way.meters())
        .put("forbiddenTurn", way.has(Note.FORBIDDEN_TURN))
        .put("throughClosed", way.has(Note.THROUGH_CLOSED));
    ArrayNode line =
        feature.putObject("geometry").put("type", "LineString").putArray("coordinates");
    for (Point point : way.points()) {
      line.addArray().add(point.lon()).add(point.lat());
    }
    out.append(feature.toString()).append('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
