package org.najda.roads.feature;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.najda.roads.Bounds;
import org.najda.roads.feature.Feature.Form;
import org.najda.roads.feature.Feature.Kind;
import org.najda.roads.feature.Feature.Mark;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.feature.Feature.Shape;
import org.najda.roads.storage.SectionReader;
import org.najda.roads.storage.VarintReader;

/**
 * Features in a file: only their boxes are held in memory. Neighbours lie together, so whole blocks
 * of them are passed over when the box around the block is elsewhere.
 */
public final class StoredFeatures implements MapFeatures {
  private static final int BLOCK = 64;

  private final int[] boxes;
  private final int[] blockBoxes;
  private final int[] offsets;
  private final String[] texts;
  private final MemorySegment content;

  private StoredFeatures(int[] boxes, int[] offsets, String[] texts, MemorySegment content) {
    this.boxes = boxes;
    this.blockBoxes = blockBoxes(boxes);
    this.offsets = offsets;
    this.texts = texts;
    this.content = content;
  }

  /** What {@link FeatureWriter} wrote. */
  public static StoredFeatures read(SectionReader in) {
    int[] boxes = in.ints();
    int[] offsets = in.ints();
    String[] texts = new String[in.ints()[0]];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = in.text();
    }
    return new StoredFeatures(boxes, offsets, texts, in.slice());
  }

  @Override
  public int size() {
    return offsets.length;
  }

  @Override
  public void within(Bounds box, Consumer<Feature> sink) {
    for (int block = 0; block * BLOCK < offsets.length; block++) {
      if (meets(blockBoxes, block, box)) {
        int end = Math.min(offsets.length, (block + 1) * BLOCK);
        for (int i = block * BLOCK; i < end; i++) {
          if (meets(boxes, i, box)) {
            sink.accept(decode(i));
          }
        }
      }
    }
  }

  private static boolean meets(int[] boxes, int index, Bounds box) {
    int at = index * 4;
    return boxes[at] <= box.maxLat7()
        && boxes[at + 1] <= box.maxLon7()
        && boxes[at + 2] >= box.minLat7()
        && boxes[at + 3] >= box.minLon7();
  }

  private static int[] blockBoxes(int[] boxes) {
    int blocks = (boxes.length / 4 + BLOCK - 1) / BLOCK;
    int[] around = new int[blocks * 4];
    for (int i = 0; i < boxes.length; i++) {
      int feature = i / 4;
      int side = i % 4;
      int at = feature / BLOCK * 4 + side;
      if (feature % BLOCK == 0) {
        around[at] = boxes[i];
      } else {
        around[at] = side < 2 ? Math.min(around[at], boxes[i]) : Math.max(around[at], boxes[i]);
      }
    }
    return around;
  }

  private Feature decode(int index) {
    VarintReader in = new VarintReader(content, offsets[index]);
    long osmId = in.number();
    Kind kind = Kind.values()[in.integer()];
    String type = texts[in.integer()];
    Set<Mark> marks = marks(in.integer());
    Names names = new Names(text(in), text(in), text(in), text(in), text(in));
    Form form = Form.values()[in.integer()];
    List<int[]> parts = new ArrayList<>();
    int[] last = new int[2];
    for (int left = in.integer(); left > 0; left--) {
      int[] part = new int[in.integer()];
      for (int i = 0; i < part.length; i++) {
        last[i & 1] += in.integer();
        part[i] = last[i & 1];
      }
      parts.add(part);
    }
    return new Feature(osmId, kind, type, marks, names, new Shape(form, parts));
  }

  private static Set<Mark> marks(int bits) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark mark : Mark.values()) {
      if ((bits >> mark.ordinal() & 1) != 0) {
        marks.add(mark);
      }
    }
    return marks;
  }

  private String text(VarintReader in) {
    return texts[in.integer()];
  }
}
