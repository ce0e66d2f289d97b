package org.najda.server.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Bytes to text: strictly, so that a wrong encoding is told instead of stored. */
public final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * The text without its byte order mark.
   *
   * @throws UnreadableTable naming the line with the first byte that is no UTF-8
   */
  public static String decode(String file, byte[] bytes) throws UnreadableTable {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, out, true).isError()) {
      throw new UnreadableTable(
          new Problem(
              file, lineAt(bytes, in.position()), null, "not UTF-8", "save the file as UTF-8"));
    }
    return withoutMark(out.flip().toString());
  }

  /** The text without its byte order mark; bytes that are no UTF-8 become U+FFFD. */
  public static String decodeLeniently(byte[] bytes) {
    return withoutMark(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
