package org.najda.roads.storage;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads arrays in the order in which {@link SectionWriter} wrote them. */
public final class SectionReader {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment segment;
  private long position;

  /** From the segment's start. */
  public SectionReader(MemorySegment segment) {
    this.segment = segment;
  }

  /** Reads integers. */
  public int[] ints() {
    int[] values = new int[length()];
    MemorySegment.copy(segment, INT, position, values, 0, values.length);
    position += (long) values.length * Integer.BYTES;
    return values;
  }

  /** Reads longs. */
  public long[] longs() {
    long[] values = new long[length()];
    MemorySegment.copy(segment, LONG, position, values, 0, values.length);
    position += (long) values.length * Long.BYTES;
    return values;
  }

  /** Reads bytes. */
  public byte[] bytes() {
    return slice().toArray(ValueLayout.JAVA_BYTE);
  }

  /** Reads a text. */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** The bytes themselves, not copied. */
  public MemorySegment slice() {
    int length = length();
    MemorySegment slice = segment.asSlice(position, length);
    position += length;
    return slice;
  }

  private int length() {
    int length = segment.get(INT, position);
    position += Integer.BYTES;
    return length;
  }
}
