/**
 * Vector tiles of an imported map, made when somebody asks: Mapbox Vector Tile specification 2.1,
 * in the tile scheme of web maps (Web Mercator, zoom 0 is the whole world, y counted from north).
 *
 * <p>Layers {@code land}, {@code water}, {@code building}, {@code road}, {@code place}; each
 * feature has {@code kind} or, for roads, {@code class}, and its names as {@code name}, {@code
 * name_ar}, {@code name_fr}, {@code name_en}. Same map, same tile, same bytes.
 */
@NullMarked
package org.najda.roads.tile;

import org.jspecify.annotations.NullMarked;
