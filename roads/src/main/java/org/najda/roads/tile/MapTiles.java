package org.najda.roads.tile;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.najda.roads.feature.Feature;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.feature.MapFeatures;
import org.najda.roads.tile.TileRules.Drawn;

/** The tiles of one map, made on demand; the last few hundred are kept. Thread-safe. */
public final class MapTiles {
  /** Deepest zoom with detail of its own: a browser draws deeper ones larger from this. */
  public static final int MAX_ZOOM = 16;

  private static final int LAYERS = 3;
  private static final int KEPT = 400;

  private final MapFeatures features;
  private final SequencedMap<TileAddress, byte[]> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileAddress, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  /** Over what this map shows. */
  public MapTiles(MapFeatures features) {
    this.features = features;
  }

  /** The tile as a Mapbox Vector Tile, not compressed; no bytes at all when nothing is there. */
  public byte[] tile(TileAddress address) {
    synchronized (kept) {
      byte[] found = kept.get(address);
      if (found != null) {
        return found.clone();
      }
    }
    // Made outside the lock: two readers may both make it, and make the same.
    byte[] made = make(address);
    synchronized (kept) {
      kept.put(address, made);
    }
    return made.clone();
  }

  private byte[] make(TileAddress address) {
    Map<String, TileLayer> layers = new LinkedHashMap<>();
    TileRules.LAYERS.forEach(name -> layers.put(name, new TileLayer(name)));
    features.within(address.bounds(), feature -> add(feature, address, layers));
    ByteString.Output bytes = ByteString.newOutput();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      for (TileLayer layer : layers.values()) {
        if (!layer.isEmpty()) {
          ByteString.Output inner = ByteString.newOutput();
          layer.writeTo(CodedOutputStream.newInstance(inner));
          out.writeBytes(LAYERS, inner.toByteString());
        }
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteString().toByteArray();
  }

  private static void add(Feature feature, TileAddress tile, Map<String, TileLayer> layers) {
    Drawn drawn = TileRules.of(feature).orElse(null);
    if (drawn == null || tile.zoom() < drawn.fromZoom()) {
      return;
    }
    List<Integer> geometry = TileGeometry.of(feature.shape(), tile);
    if (geometry.isEmpty()) {
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(drawn.key(), drawn.value());
    if (!drawn.layer().equals("land") && !drawn.layer().equals("building")) {
      addNames(feature.names(), attributes);
    }
    for (Feature.Mark mark : feature.marks()) {
      attributes.put(TileRules.key(mark), "yes");
    }
    if (feature.kind() == Feature.Kind.LANDMARK) {
      attributes.put("type", feature.type());
    }
    try {
      layers.get(drawn.layer()).add(feature.shape().form(), geometry, attributes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addNames(Names names, Map<String, String> attributes) {
    if (!names.isEmpty()) {
      attributes.put("name", MapLabel.of(names.in("")));
      attributes.put("name_ar", MapLabel.of(names.in("ar")));
      attributes.put("name_fr", MapLabel.of(names.in("fr")));
      attributes.put("name_en", MapLabel.of(names.in("en")));
    }
  }
}
