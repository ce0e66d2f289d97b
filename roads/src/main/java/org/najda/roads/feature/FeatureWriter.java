package org.najda.roads.feature;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.najda.roads.Bounds;
import org.najda.roads.feature.Feature.Mark;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.storage.HilbertCurve;
import org.najda.roads.storage.SectionWriter;
import org.najda.roads.storage.VarintWriter;

/** Writes features into a section that {@link StoredFeatures} reads. */
public final class FeatureWriter {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final VarintWriter content = new VarintWriter();

  private FeatureWriter() {}

  /** Writes them in the order of a curve over the whole map. */
  public static void write(List<Feature> features, Bounds map, SectionWriter out)
      throws IOException {
    HilbertCurve curve = HilbertCurve.over(map);
    List<Feature> sorted =
        features.stream()
            .sorted(
                Comparator.<Feature>comparingInt(feature -> position(curve, map, feature))
                    .thenComparing(Feature::kind)
                    .thenComparingLong(Feature::osmId))
            .toList();
    new FeatureWriter().writeSorted(sorted, out);
  }

  private static int position(HilbertCurve curve, Bounds map, Feature feature) {
    int[] first = feature.shape().parts().getFirst();
    return curve.index(
        Math.clamp(first[0], map.minLat7(), map.maxLat7()),
        Math.clamp(first[1], map.minLon7(), map.maxLon7()));
  }

  private void writeSorted(List<Feature> features, SectionWriter out) throws IOException {
    int[] boxes = new int[features.size() * 4];
    int[] offsets = new int[features.size()];
    for (int i = 0; i < offsets.length; i++) {
      Feature feature = features.get(i);
      Bounds box = Box.around(feature.shape().parts());
      boxes[i * 4] = box.minLat7();
      boxes[i * 4 + 1] = box.minLon7();
      boxes[i * 4 + 2] = box.maxLat7();
      boxes[i * 4 + 3] = box.maxLon7();
      offsets[i] = content.size();
      append(feature);
    }
    out.ints(boxes);
    out.ints(offsets);
    out.ints(new int[] {texts.size()});
    for (String text : texts.keySet()) {
      out.text(text);
    }
    out.bytes(content.toBytes());
  }

  private void append(Feature feature) {
    content.number(feature.osmId());
    content.number(feature.kind().ordinal());
    content.number(text(feature.type()));
    content.number(bits(feature.marks()));
    Names names = feature.names();
    for (String name : List.of(names.local(), names.ar(), names.fr(), names.en(), names.others())) {
      content.number(text(name));
    }
    content.number(feature.shape().form().ordinal());
    content.number(feature.shape().parts().size());
    int[] last = new int[2];
    for (int[] part : feature.shape().parts()) {
      content.number(part.length);
      for (int i = 0; i < part.length; i++) {
        content.number((long) part[i] - last[i & 1]);
        last[i & 1] = part[i];
      }
    }
  }

  /** One bit for each mark, in the order of their kinds. */
  private static int bits(Set<Mark> marks) {
    return marks.stream().mapToInt(mark -> 1 << mark.ordinal()).sum();
  }

  private int text(String text) {
    return texts.computeIfAbsent(text, ignored -> texts.size());
  }
}
