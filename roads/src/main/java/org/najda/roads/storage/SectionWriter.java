package org.najda.roads.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes arrays one after the other. */
public final class SectionWriter {
  private final OutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  /** Into this stream, which stays the caller's to flush and close. */
  public SectionWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes integers. */
  public void ints(int[] values) throws IOException {
    length(values.length);
    for (int value : values) {
      reserve(Integer.BYTES);
      buffer.putInt(value);
    }
    drain();
  }

  /** Writes longs. */
  public void longs(long[] values) throws IOException {
    length(values.length);
    for (long value : values) {
      reserve(Long.BYTES);
      buffer.putLong(value);
    }
    drain();
  }

  /** Writes bytes. */
  public void bytes(byte[] values) throws IOException {
    length(values.length);
    drain();
    out.write(values);
  }

  /** Writes a text. */
  public void text(String value) throws IOException {
    bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  private void length(int length) throws IOException {
    reserve(Integer.BYTES);
    buffer.putInt(length);
  }

  private void reserve(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      drain();
    }
  }

  private void drain() throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
