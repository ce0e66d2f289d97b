package org.najda.core.codec;

/**
 * Strict reading of one character in UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing
 * above U+10FFFF.
 */
final class Utf8 {
  private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x10000};

  private Utf8() {}

  /** How many bytes the character takes that begins with this byte; 0 when none does. */
  static int length(int first) {
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  /** The character at the offset, of that length; −1 when the bytes are none. */
  static int read(byte[] bytes, int offset, int length) {
    if (length == 0 || offset + length > bytes.length) {
      return -1;
    }
    int first = bytes[offset] & 0xFF;
    if (length == 1) {
      return first;
    }
    int code = first & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int next = bytes[offset + i] & 0xFF;
      if ((next & 0xC0) != 0x80) {
        return -1;
      }
      code = code << 6 | next & 0x3F;
    }
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return code < SMALLEST[length] || code > Character.MAX_CODE_POINT || surrogate ? -1 : code;
  }
}
