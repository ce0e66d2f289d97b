package org.najda.server.map;

import java.util.List;
import org.najda.roads.Bounds;
import org.najda.roads.map.RoadMap;
import org.najda.roads.tile.MapTiles;

/**
 * What a browser must know to draw a map.
 *
 * @param bounds west, south, east, north in degrees
 * @param center longitude, latitude
 * @param attribution whose map it is, in the language of the reader
 * @param maxZoom deepest zoom of the tiles; deeper ones are drawn larger from these
 */
record MapView(
    String version,
    List<Double> bounds,
    List<Double> center,
    String attribution,
    int minZoom,
    int maxZoom) {
  private static final int MIN_ZOOM = 6;

  static MapView of(OpenMap map, String attribution) {
    RoadMap roads = map.roads();
    Bounds box = roads.bounds();
    double west = box.southWest().lon();
    double south = box.southWest().lat();
    double east = box.northEast().lon();
    double north = box.northEast().lat();
    return new MapView(
        roads.version(),
        List.of(west, south, east, north),
        List.of((west + east) / 2, (south + north) / 2),
        attribution,
        MIN_ZOOM,
        MapTiles.MAX_ZOOM);
  }
}
