package org.najda.core.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;

/** Reads what {@link PackedWriter} writes. Throws {@link UnreadableException} for all else. */
final class PackedReader {
  private static final int LAST_SHIFT = 63;

  private final byte[] bytes;
  private int at;

  PackedReader(byte[] bytes, int offset) {
    this.bytes = bytes;
    this.at = offset;
  }

  long number() {
    long number = 0;
    for (int shift = 0; shift <= LAST_SHIFT; shift += 7) {
      int next = take();
      number |= (long) (next & ~PackedWriter.MORE) << shift;
      if (next < PackedWriter.MORE) {
        return number;
      }
    }
    throw unreadable("a number does not fit 64 bits");
  }

  long signed() {
    long number = number();
    return number >>> 1 ^ -(number & 1);
  }

  String text() {
    long header = number();
    long length = header / PackedWriter.KINDS;
    int kind = (int) (header % PackedWriter.KINDS);
    if (header < 0 || length > bytes.length) {
      throw unreadable("the bytes end too early");
    }
    return switch (kind) {
      case PackedWriter.ASCII -> ascii((int) length);
      case PackedWriter.HASH -> hash();
      default -> wide((int) length);
    };
  }

  private String ascii(int length) {
    int start = skip(length);
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      text[i] = (char) (bytes[start + i] & 0x7F);
    }
    return new String(text);
  }

  private String hash() {
    int start = skip(PackedWriter.HASH_DIGITS / 2);
    return HexFormat.of().formatHex(bytes, start, at);
  }

  private String wide(int length) {
    int start = skip(2L * length);
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      text[i] = (char) (bytes[start + 2 * i] << 8 | bytes[start + 2 * i + 1] & 0xFF);
    }
    return new String(text);
  }

  Instant instant(long second, long nanos) {
    try {
      return Instant.ofEpochSecond(second, nanos);
    } catch (DateTimeException | ArithmeticException e) {
      throw unreadable("there is no such time");
    }
  }

  void requireEnd() {
    if (at != bytes.length) {
      throw unreadable("nothing more was expected");
    }
  }

  private int take() {
    return bytes[skip(1)] & 0xFF;
  }

  /** Goes on by so many bytes; gives where they begin. */
  private int skip(long count) {
    if (bytes.length - at < count) {
      throw unreadable("the bytes end too early");
    }
    int start = at;
    at += (int) count;
    return start;
  }

  private UnreadableException unreadable(String why) {
    return new UnreadableException("At byte %d: %s.".formatted(at, why));
  }
}
