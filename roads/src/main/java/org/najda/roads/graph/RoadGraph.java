package org.najda.roads.graph;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.najda.roads.Point;
import org.najda.roads.storage.SectionReader;
import org.najda.roads.storage.SectionWriter;

/** The road graph of one profile. Nodes, edges and shape points are numbered from 0. */
public final class RoadGraph {
  /** Time of a direction in which an edge isn't open. */
  public static final int CLOSED = -1;

  private final Nodes nodes;
  private final Edges edges;
  private final Shapes shapes;
  private final Adjacency outgoing;
  private final Adjacency incoming;

  RoadGraph(Nodes nodes, Edges edges, Shapes shapes) {
    this.nodes = nodes;
    this.edges = edges;
    this.shapes = shapes;
    this.outgoing = Adjacency.outgoing(nodes.count(), edges);
    this.incoming = Adjacency.incoming(nodes.count(), edges);
  }

  /** What {@link #write} wrote. */
  public static RoadGraph read(SectionReader in) {
    return new RoadGraph(Nodes.read(in), Edges.read(in), Shapes.read(in));
  }

  /** Writes the graph into a section of a file. */
  public void write(SectionWriter out) throws IOException {
    nodes.write(out);
    edges.write(out);
    shapes.write(out);
  }

  /** Number of nodes. */
  public int nodes() {
    return nodes.count();
  }

  /** Number of edges. */
  public int edges() {
    return edges.count();
  }

  /** Number of arcs: open directions of edges. */
  public int arcs() {
    return outgoing.arcs();
  }

  /** OpenStreetMap's id of a node; negative for the far side of an impassable barrier. */
  public long nodeId(int node) {
    return nodes.ids()[node];
  }

  /** Place of a node. */
  public Point nodePlace(int node) {
    return new Point(nodes.lat7()[node], nodes.lon7()[node]);
  }

  /** Node where an edge's shape begins. */
  public int edgeFrom(int edge) {
    return edges.from()[edge];
  }

  /** Node where an edge's shape ends. */
  public int edgeTo(int edge) {
    return edges.to()[edge];
  }

  /**
   * Node where an arc begins; where it ends is where {@code arc ^ 1} begins.
   *
   * @param arc edge × 2, plus 1 against the edge's shape
   */
  public int arcFrom(int arc) {
    return (arc & 1) == 0 ? edgeFrom(arc >> 1) : edgeTo(arc >> 1);
  }

  /** OpenStreetMap's id of the way that an edge is a piece of. */
  public long wayId(int edge) {
    return edges.wayIds()[edge];
  }

  /** Milliseconds along an edge from its first to its last node, or {@link #CLOSED}. */
  public int forwardMillis(int edge) {
    return edges.forwardMillis()[edge];
  }

  /** Milliseconds along an edge from its last to its first node, or {@link #CLOSED}. */
  public int backwardMillis(int edge) {
    return edges.backwardMillis()[edge];
  }

  /** Length of an edge. */
  public int millimeters(int edge) {
    return edges.millimeters()[edge];
  }

  /** Number of the first shape point of an edge. */
  public int shapeStart(int edge) {
    return shapes.start()[edge];
  }

  /** Number behind the last shape point of an edge. */
  public int shapeEnd(int edge) {
    return shapes.start()[edge + 1];
  }

  /** Latitude of a shape point in steps of 1e-7 degrees. */
  public int shapeLat7(int point) {
    return shapes.lat7()[point];
  }

  /** Longitude of a shape point in steps of 1e-7 degrees. */
  public int shapeLon7(int point) {
    return shapes.lon7()[point];
  }

  /** The shape of an edge, from its first node to its last. */
  public List<Point> edgeShape(int edge) {
    return IntStream.range(shapeStart(edge), shapeEnd(edge))
        .mapToObj(point -> new Point(shapeLat7(point), shapeLon7(point)))
        .toList();
  }

  /** Arcs that leave each node. */
  public Adjacency outgoing() {
    return outgoing;
  }

  /** Arcs that reach each node. */
  public Adjacency incoming() {
    return incoming;
  }
}
