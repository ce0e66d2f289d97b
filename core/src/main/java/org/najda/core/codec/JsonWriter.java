package org.najda.core.codec;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;

/**
 * Writes canonical JSON: fields in the order they are given, those without a value left out. What
 * JSON needs escaped is, and a half of a surrogate pair, which UTF-8 can't hold; nothing else is.
 */
public final class JsonWriter {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private byte[] bytes = new byte[512];
  private int size;
  private boolean separated = true;

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  public JsonWriter begin() {
    separate();
    put('{');
    separated = true;
    return this;
  }

  public JsonWriter end() {
    put('}');
    separated = false;
    return this;
  }

  public JsonWriter key(String key) {
    string(key);
    put(':');
    separated = true;
    return this;
  }

  /** A text, an instant, a duration, an id: whatever its {@code toString} writes for good. */
  public JsonWriter field(String key, @Nullable Object text) {
    if (text != null) {
      key(key).string(text.toString());
    }
    return this;
  }

  public JsonWriter field(String key, Enum<?> word) {
    return field(key, (Object) EnumWords.of(word));
  }

  public JsonWriter field(String key, long number) {
    return key(key).number(number);
  }

  public JsonWriter field(String key, @Nullable Long number) {
    return number == null ? this : field(key, number.longValue());
  }

  public JsonWriter field(String key, @Nullable Integer number) {
    return number == null ? this : field(key, number.longValue());
  }

  public JsonWriter field(String key, boolean flag) {
    key(key);
    separate();
    ascii(flag ? "true" : "false");
    separated = false;
    return this;
  }

  /** A flag that is written only when it is set, so that events from before it look the same. */
  public JsonWriter mark(String key, boolean set) {
    return set ? field(key, true) : this;
  }

  /** An object, left out when there is no value. */
  public <T> JsonWriter object(String key, @Nullable T value, BiConsumer<JsonWriter, T> fields) {
    if (value != null) {
      key(key).begin();
      fields.accept(this, value);
      end();
    }
    return this;
  }

  /** A list of objects. */
  public <T> JsonWriter objects(String key, Iterable<T> values, BiConsumer<JsonWriter, T> fields) {
    return list(
        key,
        values,
        (writer, value) -> {
          writer.begin();
          fields.accept(writer, value);
          writer.end();
        });
  }

  /** A list of texts. */
  public JsonWriter texts(String key, Iterable<?> values) {
    return list(key, values, (writer, value) -> writer.string(value.toString()));
  }

  public <T> JsonWriter list(String key, Iterable<T> values, BiConsumer<JsonWriter, T> element) {
    key(key);
    separate();
    put('[');
    separated = true;
    values.forEach(value -> element.accept(this, value));
    put(']');
    separated = false;
    return this;
  }

  public JsonWriter number(long value) {
    separate();
    ascii(Long.toString(value));
    separated = false;
    return this;
  }

  /** Throws for a text that the reader would not take back: nothing unreadable gets written. */
  public JsonWriter string(String text) {
    if (text.length() > JsonReader.LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "A text of %d characters is too long to be kept; at most %d are."
              .formatted(text.length(), JsonReader.LONGEST_TEXT));
    }
    separate();
    put('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        plain(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        wide(Character.toCodePoint(c, text.charAt(++i)));
      } else if (Character.isSurrogate(c)) {
        escaped(c);
      } else {
        wide(c);
      }
    }
    put('"');
    separated = false;
    return this;
  }

  private void plain(char c) {
    if (c == '"' || c == '\\') {
      put('\\');
      put(c);
    } else if (c < 0x20) {
      escaped(c);
    } else {
      put(c);
    }
  }

  private void escaped(char c) {
    ascii("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      put(HEX[c >> shift & 0xF]);
    }
  }

  private void wide(int code) {
    if (code < 0x800) {
      put(0xC0 | code >> 6);
    } else if (code < 0x10000) {
      put(0xE0 | code >> 12);
      put(0x80 | code >> 6 & 0x3F);
    } else {
      put(0xF0 | code >> 18);
      put(0x80 | code >> 12 & 0x3F);
      put(0x80 | code >> 6 & 0x3F);
    }
    put(0x80 | code & 0x3F);
  }

  private void separate() {
    if (!separated) {
      put(',');
    }
  }

  private void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  private void put(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) b;
  }
}
