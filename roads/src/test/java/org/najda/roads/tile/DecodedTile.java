package org.najda.roads.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reader of vector tiles written from the specification alone, to check the writer with. */
record DecodedTile(Map<String, List<Item>> layers) {
  /** Type 1 point, 2 line, 3 area; each part a list of x, y pairs. */
  record Item(int type, Map<String, String> tags, List<List<int[]>> parts) {}

  static DecodedTile of(byte[] bytes) {
    Map<String, List<Item>> layers = new LinkedHashMap<>();
    Wire tile = new Wire(bytes);
    while (tile.more()) {
      check(tile.field() == 3, "only layers in a tile");
      readLayer(tile.message(), layers);
    }
    return new DecodedTile(layers);
  }

  List<Item> layer(String name) {
    return layers.getOrDefault(name, List.of());
  }

  private static void readLayer(Wire layer, Map<String, List<Item>> into) {
    String name = "";
    List<byte[]> features = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    while (layer.more()) {
      switch (layer.field()) {
        case 1 -> name = layer.text();
        case 2 -> features.add(layer.bytes());
        case 3 -> keys.add(layer.text());
        case 4 -> {
          Wire value = layer.message();
          check(value.field() == 1, "string values only");
          values.add(value.text());
        }
        case 5 -> check(layer.varint() == 4096, "extent");
        case 15 -> check(layer.varint() == 2, "version");
        default -> throw new AssertionError("unknown field of a layer");
      }
    }
    into.put(name, features.stream().map(bytes -> item(bytes, keys, values)).toList());
  }

  private static Item item(byte[] bytes, List<String> keys, List<String> values) {
    Wire feature = new Wire(bytes);
    int type = 0;
    Map<String, String> tags = new LinkedHashMap<>();
    List<List<int[]>> parts = new ArrayList<>();
    while (feature.more()) {
      switch (feature.field()) {
        case 2 -> {
          Wire packed = feature.message();
          while (packed.more()) {
            tags.put(keys.get((int) packed.varint()), values.get((int) packed.varint()));
          }
        }
        case 3 -> type = (int) feature.varint();
        case 4 -> parts.addAll(parts(feature.message()));
        default -> throw new AssertionError("unknown field of a feature");
      }
    }
    return new Item(type, tags, parts);
  }

  private static List<List<int[]>> parts(Wire commands) {
    List<List<int[]>> parts = new ArrayList<>();
    int x = 0;
    int y = 0;
    while (commands.more()) {
      int command = (int) commands.varint();
      int id = command & 7;
      if (id == 1) {
        parts.add(new ArrayList<>());
      }
      for (int i = 0; id != 7 && i < command >> 3; i++) {
        x += unzigzag(commands.varint());
        y += unzigzag(commands.varint());
        parts.getLast().add(new int[] {x, y});
      }
    }
    return parts;
  }

  private static int unzigzag(long value) {
    return (int) (value >>> 1 ^ -(value & 1));
  }

  private static void check(boolean fine, String what) {
    if (!fine) {
      throw new AssertionError(what);
    }
  }

  /** Protocol buffers' wire format, as far as tiles use it. */
  private static final class Wire {
    private final byte[] bytes;
    private int at;

    Wire(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean more() {
      return at < bytes.length;
    }

    int field() {
      return (int) (varint() >>> 3);
    }

    long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    byte[] bytes() {
      byte[] part = new byte[(int) varint()];
      System.arraycopy(bytes, at, part, 0, part.length);
      at += part.length;
      return part;
    }

    Wire message() {
      return new Wire(bytes());
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }
}
