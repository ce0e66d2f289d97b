package org.najda.roads.snap;

import java.util.BitSet;
import org.najda.roads.Bounds;
import org.najda.roads.graph.RoadGraph;

/**
 * A grid of cells over the map; each knows the straight pieces whose box touches it. A piece is
 * named by the number of the shape point where it begins. All that is asked of a cell's pieces lies
 * side by side, so that looking through a cell doesn't read all over the map.
 */
final class SegmentGrid {
  private static final int PIECES_PER_CELL = 2;
  private static final long MIN_CELL_STEPS = 1_000;

  /** Of each piece: latitude and longitude where it begins, where it ends, number, edge. */
  private static final int NUMBERS = 6;

  private final RoadGraph graph;
  private final long minLat;
  private final long minLon;
  private final long cellSteps;
  private final int rows;
  private final int columns;
  private final int[] first;
  private final int[] pieces;

  SegmentGrid(RoadGraph graph) {
    this.graph = graph;
    long[] box = box(graph);
    this.minLat = box[0];
    this.minLon = box[1];
    double cells = Math.max(1, graph.edges() == 0 ? 1 : points(graph) / (double) PIECES_PER_CELL);
    long height = box[2] - minLat + 1;
    long width = box[3] - minLon + 1;
    long side = (long) Math.ceil(Math.sqrt((double) height * width / cells));
    // A map that is one long line must not have more cells than pieces, either.
    side = Math.max(side, (long) Math.ceil(Math.max(height, width) / cells));
    this.cellSteps = Math.max(MIN_CELL_STEPS, side);
    this.rows = (int) (height / cellSteps + 1);
    this.columns = (int) (width / cellSteps + 1);
    this.first = new int[rows * columns + 1];
    eachCell((cell, edge, piece) -> first[cell + 1]++);
    for (int cell = 0; cell < rows * columns; cell++) {
      first[cell + 1] += first[cell];
    }
    this.pieces = new int[NUMBERS * first[rows * columns]];
    int[] next = first.clone();
    eachCell((cell, edge, piece) -> fill(next[cell]++, edge, piece));
  }

  private void fill(int slot, int edge, int piece) {
    int at = NUMBERS * slot;
    pieces[at] = graph.shapeLat7(piece);
    pieces[at + 1] = graph.shapeLon7(piece);
    pieces[at + 2] = graph.shapeLat7(piece + 1);
    pieces[at + 3] = graph.shapeLon7(piece + 1);
    pieces[at + 4] = piece;
    pieces[at + 5] = edge;
  }

  private interface CellSink {
    void put(int cell, int edge, int piece);
  }

  private void eachCell(CellSink sink) {
    for (int edge = 0; edge < graph.edges(); edge++) {
      for (int piece = graph.shapeStart(edge); piece < graph.shapeEnd(edge) - 1; piece++) {
        eachCell(edge, piece, sink);
      }
    }
  }

  private void eachCell(int edge, int piece, CellSink sink) {
    int lowRow = row(Math.min(graph.shapeLat7(piece), graph.shapeLat7(piece + 1)));
    int highRow = row(Math.max(graph.shapeLat7(piece), graph.shapeLat7(piece + 1)));
    int lowColumn = column(Math.min(graph.shapeLon7(piece), graph.shapeLon7(piece + 1)));
    int highColumn = column(Math.max(graph.shapeLon7(piece), graph.shapeLon7(piece + 1)));
    for (int row = lowRow; row <= highRow; row++) {
      for (int column = lowColumn; column <= highColumn; column++) {
        sink.put(row * columns + column, edge, piece);
      }
    }
  }

  private static int points(RoadGraph graph) {
    return graph.shapeEnd(graph.edges() - 1);
  }

  private static long[] box(RoadGraph graph) {
    if (graph.edges() == 0) {
      return new long[4];
    }
    long[] box = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
    for (int point = 0; point < points(graph); point++) {
      box[0] = Math.min(box[0], graph.shapeLat7(point));
      box[1] = Math.min(box[1], graph.shapeLon7(point));
      box[2] = Math.max(box[2], graph.shapeLat7(point));
      box[3] = Math.max(box[3], graph.shapeLon7(point));
    }
    return box;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** Row of a latitude; outside 0 … rows - 1 when it lies outside the grid. */
  int row(long lat7) {
    return (int) Math.floorDiv(lat7 - minLat, cellSteps);
  }

  /** Column of a longitude; outside 0 … columns - 1 when it lies outside the grid. */
  int column(long lon7) {
    return (int) Math.floorDiv(lon7 - minLon, cellSteps);
  }

  /** Latitude where a row begins. */
  long southOf(int row) {
    return minLat + row * cellSteps;
  }

  /** Longitude where a column begins. */
  long westOf(int column) {
    return minLon + column * cellSteps;
  }

  int first(int row, int column) {
    return first[row * columns + column];
  }

  int end(int row, int column) {
    return first[row * columns + column + 1];
  }

  int piece(int slot) {
    return pieces[NUMBERS * slot + 4];
  }

  /** Latitude where the piece begins. */
  int startLat7(int slot) {
    return pieces[NUMBERS * slot];
  }

  /** Longitude where the piece begins. */
  int startLon7(int slot) {
    return pieces[NUMBERS * slot + 1];
  }

  /** Latitude where the piece ends. */
  int endLat7(int slot) {
    return pieces[NUMBERS * slot + 2];
  }

  /** Longitude where the piece ends. */
  int endLon7(int slot) {
    return pieces[NUMBERS * slot + 3];
  }

  /** The edge that the piece is of. */
  int edge(int slot) {
    return pieces[NUMBERS * slot + 5];
  }

  /** Those with a piece in a cell that the box touches. */
  BitSet edgesAround(Bounds box) {
    BitSet around = new BitSet();
    int lastRow = Math.min(rows - 1, row(box.maxLat7()));
    int lastColumn = Math.min(columns - 1, column(box.maxLon7()));
    for (int row = Math.max(0, row(box.minLat7())); row <= lastRow; row++) {
      for (int column = Math.max(0, column(box.minLon7())); column <= lastColumn; column++) {
        for (int slot = first(row, column); slot < end(row, column); slot++) {
          around.set(edge(slot));
        }
      }
    }
    return around;
  }
}
