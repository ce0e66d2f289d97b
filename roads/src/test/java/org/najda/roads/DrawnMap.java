package org.najda.roads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;

/**
 * A small map for a test, drawn on a plane around the equator: one unit is 1e-3 degrees, about 111
 * m, to the east (x) and to the north (y). It becomes an OpenStreetMap file and goes through the
 * same import as any other.
 */
public final class DrawnMap {
  private final StringBuilder nodes = new StringBuilder();
  private final StringBuilder ways = new StringBuilder();

  /** The place at x, y. */
  public static Point at(double x, double y) {
    return Point.ofDegrees(y / 1000, x / 1000);
  }

  /** Draws a node; tags as {@code key=value}. */
  public DrawnMap node(long id, double x, double y, String... tags) {
    Point at = at(x, y);
    nodes.append("<node id='%d' lat='%.7f' lon='%.7f'>".formatted(id, at.lat(), at.lon()));
    tags(nodes, tags);
    nodes.append("</node>\n");
    return this;
  }

  /** Draws a way; tags as {@code key=value}, separated by spaces. */
  public DrawnMap way(long id, String tags, long... nodeIds) {
    ways.append("<way id='").append(id).append("'>");
    for (long node : nodeIds) {
      ways.append("<nd ref='").append(node).append("'/>");
    }
    tags(ways, tags.split(" "));
    ways.append("</way>\n");
    return this;
  }

  /** Draws a relation of ways, where it is called: it may stand before them. */
  public DrawnMap relation(long id, String tags, long... wayIds) {
    ways.append("<relation id='").append(id).append("'>");
    for (long way : wayIds) {
      ways.append("<member type='way' ref='").append(way).append("' role=''/>");
    }
    tags(ways, tags.split(" "));
    ways.append("</relation>\n");
    return this;
  }

  /**
   * Draws a turn restriction.
   *
   * @param via type of what lies between: {@code node} or {@code way}
   */
  public DrawnMap turn(long id, String kind, long from, String via, long viaId, long to) {
    ways.append(
        """
        <relation id='%d'><tag k='type' v='restriction'/><tag k='restriction' v='%s'/>
        <member type='way' ref='%d' role='from'/><member type='%s' ref='%d' role='via'/>
        <member type='way' ref='%d' role='to'/></relation>
        """
            .formatted(id, kind, from, via, viaId, to));
    return this;
  }

  /** The drawing as an OpenStreetMap file. */
  public String xml() {
    return "<osm version='0.6'>\n" + nodes + ways + "</osm>\n";
  }

  /** Imports the drawing into a folder and opens it. */
  public RoadMap open(Path folder, boolean allComponents) throws IOException {
    Path file = Files.writeString(folder.resolve("drawn.osm"), xml());
    Path map = folder.resolve("map");
    MapImport.run(file, map, new ImportOptions(allComponents), step -> {});
    return RoadMap.open(map);
  }

  private static void tags(StringBuilder element, String... tags) {
    for (String tag : tags) {
      int equals = tag.indexOf('=');
      element.append(
          "<tag k='%s' v='%s'/>".formatted(tag.substring(0, equals), tag.substring(equals + 1)));
    }
  }
}
