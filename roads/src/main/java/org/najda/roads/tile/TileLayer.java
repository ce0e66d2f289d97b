package org.najda.roads.tile;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.najda.roads.feature.Feature.Form;

/** One layer of a tile: features whose keys and values are written once. */
final class TileLayer {
  // Field numbers of vector_tile.proto 2.1.
  private static final int NAME = 1;
  private static final int FEATURES = 2;
  private static final int KEYS = 3;
  private static final int VALUES = 4;
  private static final int EXTENT = 5;
  private static final int VERSION = 15;
  private static final int FEATURE_TAGS = 2;
  private static final int FEATURE_TYPE = 3;
  private static final int FEATURE_GEOMETRY = 4;
  private static final int VALUE_STRING = 1;

  private final String name;
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private final List<ByteString> features = new ArrayList<>();

  TileLayer(String name) {
    this.name = name;
  }

  boolean isEmpty() {
    return features.isEmpty();
  }

  void add(Form form, List<Integer> geometry, Map<String, String> attributes) throws IOException {
    List<Integer> tags = new ArrayList<>();
    attributes.forEach((key, value) -> {
      tags.add(index(keys, key));
      tags.add(index(values, value));
    });
    ByteString.Output bytes = ByteString.newOutput();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeByteArray(FEATURE_TAGS, packed(tags));
    out.writeEnum(FEATURE_TYPE, form.ordinal() + 1);
    out.writeByteArray(FEATURE_GEOMETRY, packed(geometry));
    out.flush();
    features.add(bytes.toByteString());
  }

  void writeTo(CodedOutputStream out) throws IOException {
    out.writeUInt32(VERSION, 2);
    out.writeString(NAME, name);
    for (ByteString feature : features) {
      out.writeBytes(FEATURES, feature);
    }
    for (String key : keys.keySet()) {
      out.writeString(KEYS, key);
    }
    for (String value : values.keySet()) {
      ByteString.Output bytes = ByteString.newOutput();
      CodedOutputStream inner = CodedOutputStream.newInstance(bytes);
      inner.writeString(VALUE_STRING, value);
      inner.flush();
      out.writeBytes(VALUES, bytes.toByteString());
    }
    out.writeUInt32(EXTENT, TileAddress.EXTENT);
    out.flush();
  }

  private static int index(Map<String, Integer> table, String text) {
    return table.computeIfAbsent(text, key -> table.size());
  }

  private static byte[] packed(List<Integer> numbers) throws IOException {
    int size = numbers.stream().mapToInt(CodedOutputStream::computeUInt32SizeNoTag).sum();
    byte[] bytes = new byte[size];
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    for (int number : numbers) {
      out.writeUInt32NoTag(number);
    }
    out.flush();
    return bytes;
  }
}
