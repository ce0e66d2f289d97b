package org.najda.core.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON that {@link JsonWriter} writes and no other: no white space, no decimals, no
 * nulls, no key twice. Objects become {@link Map}, lists {@link List}, the rest {@link String},
 * {@link Long} and {@link Boolean}.
 */
final class JsonReader {
  private static final int DEEPEST = 32;
  static final int LONGEST_TEXT = 1 << 16;

  private final byte[] bytes;
  private int at;
  private int depth;

  private JsonReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Throws {@link UnreadableException} with the offset of the first byte that does not fit. */
  static Object read(byte[] bytes) {
    JsonReader reader = new JsonReader(bytes);
    Object value = reader.value();
    if (reader.at != bytes.length) {
      throw reader.unreadable("nothing more was expected");
    }
    return value;
  }

  private Object value() {
    int next = peek();
    return switch (next) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> text();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    descend();
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!took('}')) {
      do {
        int start = at;
        String key = text();
        take(':');
        if (fields.put(key, value()) != null) {
          at = start;
          throw unreadable("the key " + key + " stands here a second time");
        }
      } while (took(','));
      take('}');
    }
    depth--;
    return fields;
  }

  private List<Object> list() {
    descend();
    List<Object> values = new ArrayList<>();
    if (!took(']')) {
      do {
        values.add(value());
      } while (took(','));
      take(']');
    }
    depth--;
    return values;
  }

  private void descend() {
    at++;
    if (++depth > DEEPEST) {
      throw unreadable("more than " + DEEPEST + " levels lie within one another");
    }
  }

  private String text() {
    take('"');
    StringBuilder text = new StringBuilder();
    while (!took('"')) {
      if (text.length() >= LONGEST_TEXT) {
        throw unreadable("a text is longer than " + LONGEST_TEXT + " characters");
      }
      if (took('\\')) {
        text.append(escaped());
      } else {
        text.appendCodePoint(character());
      }
    }
    return text.toString();
  }

  private int character() {
    int first = peek();
    int length = Utf8.length(first);
    int code = Utf8.read(bytes, at, length);
    if (code < 0x20) {
      throw unreadable("these bytes are no character of a text in UTF-8");
    }
    at += length;
    return code;
  }

  private char escaped() {
    int kind = peek();
    if (kind == '"' || kind == '\\') {
      at++;
      return (char) kind;
    }
    take('u');
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw unreadable("four hexadecimal digits were expected");
      }
      code = code << 4 | digit;
      at++;
    }
    return (char) code;
  }

  private Boolean literal(String word, boolean meaning) {
    for (int i = 0; i < word.length(); i++) {
      take(word.charAt(i));
    }
    return meaning;
  }

  private Long number() {
    int start = at;
    boolean negative = took('-');
    int digits = at;
    long value = 0;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      int digit = bytes[at] - '0';
      if (value < (Long.MIN_VALUE + digit) / 10) {
        throw unreadable("a number does not fit 64 bits");
      }
      value = value * 10 - digit;
      at++;
    }
    boolean canonical =
        at - digits == 1 ? !(negative && value == 0) : at > digits && bytes[digits] != '0';
    if (!canonical || (!negative && value == Long.MIN_VALUE)) {
      at = start;
      throw unreadable("a value was expected; numbers are whole and without leading zeros");
    }
    return negative ? value : -value;
  }

  private int peek() {
    if (at >= bytes.length) {
      throw unreadable("the text ends too early");
    }
    return bytes[at] & 0xFF;
  }

  private boolean took(char expected) {
    if (at < bytes.length && bytes[at] == expected) {
      at++;
      return true;
    }
    return false;
  }

  private void take(char expected) {
    if (!took(expected)) {
      throw unreadable("'" + expected + "' was expected");
    }
  }

  private UnreadableException unreadable(String why) {
    return new UnreadableException("At byte %d: %s.".formatted(at, why));
  }
}
