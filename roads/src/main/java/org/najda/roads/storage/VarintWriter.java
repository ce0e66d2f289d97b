package org.najda.roads.storage;

import java.util.Arrays;

/** Numbers in few bytes: seven bits a byte, the sign in the lowest bit (as in Protocol Buffers). */
public final class VarintWriter {
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /** Appends a number; the smaller its size, the fewer bytes. */
  public void number(long value) {
    if (bytes.length - size < 10) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    long rest = value << 1 ^ value >> 63;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Bytes so far. */
  public int size() {
    return size;
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
