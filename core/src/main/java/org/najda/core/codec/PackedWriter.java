package org.najda.core.codec;

import java.util.Arrays;

/**
 * Numbers and texts in as few bytes as they need. A number is written seven bits a byte, the lowest
 * first, the eighth bit set where more follow. A text begins with its length and its kind.
 */
final class PackedWriter {
  /** Kinds of text: ASCII, 64 lower-case hexadecimal digits as 32 bytes, UTF-16 for all else. */
  static final int ASCII = 0;

  static final int HASH = 1;
  static final int WIDE = 2;
  static final int KINDS = 3;

  static final int HASH_DIGITS = 64;
  static final int MORE = 0x80;

  private byte[] bytes = new byte[512];
  private int size;

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** A number, as 64 bits without a sign. */
  PackedWriter number(long number) {
    long left = number;
    while ((left & -MORE) != 0) {
      put((int) left | MORE);
      left >>>= 7;
    }
    put((int) left);
    return this;
  }

  /** A number near zero on either side. */
  PackedWriter signed(long number) {
    return number(number << 1 ^ number >> 63);
  }

  PackedWriter text(String text) {
    int kind = kind(text);
    number((long) text.length() * KINDS + kind);
    switch (kind) {
      case ASCII -> ascii(text);
      case HASH -> hash(text);
      default -> wide(text);
    }
    return this;
  }

  private static int kind(String text) {
    boolean hash = text.length() == HASH_DIGITS;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return WIDE;
      }
      hash &= digit(text.charAt(i)) >= 0;
    }
    return hash ? HASH : ASCII;
  }

  private void ascii(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size + i] = (byte) text.charAt(i);
    }
    size += text.length();
  }

  private void wide(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i) >> 8);
      put(text.charAt(i));
    }
  }

  private void hash(String digits) {
    reserve(HASH_DIGITS / 2);
    for (int i = 0; i < HASH_DIGITS; i += 2) {
      int b = digit(digits.charAt(i)) << 4 | digit(digits.charAt(i + 1));
      bytes[size + i / 2] = (byte) b;
    }
    size += HASH_DIGITS / 2;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  private void put(int b) {
    reserve(1);
    bytes[size++] = (byte) b;
  }

  private void reserve(int count) {
    if (bytes.length - size < count) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
    }
  }
}
