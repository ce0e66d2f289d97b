package org.najda.roads.storage;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Reads what {@link VarintWriter} wrote. */
public final class VarintReader {
  private final MemorySegment segment;
  private long position;

  /** From a position of the segment on. */
  public VarintReader(MemorySegment segment, long position) {
    this.segment = segment;
    this.position = position;
  }

  /** The next number. */
  public long number() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = segment.get(ValueLayout.JAVA_BYTE, position++);
      value |= (next & 0x7FL) << shift;
      shift += 7;
    } while (next < 0);
    return value >>> 1 ^ -(value & 1);
  }

  /** The next number, which was written from an {@code int}. */
  public int integer() {
    return (int) number();
  }
}
