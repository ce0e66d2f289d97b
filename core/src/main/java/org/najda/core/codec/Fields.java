package org.najda.core.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;

/**
 * The fields of an object that was read. Each is taken once; one that nobody took is an error, so
 * that nothing is lost in silence.
 */
public final class Fields {
  private final String path;
  private final Map<String, Object> rest;

  private Fields(String path, Map<?, ?> fields) {
    this.path = path;
    this.rest = new LinkedHashMap<>();
    fields.forEach((key, value) -> rest.put((String) key, value));
  }

  /** What {@code from} makes of the object in the bytes. Every failure names the field. */
  public static <T> T read(String path, byte[] bytes, Function<Fields, T> from) {
    return object(path, JsonReader.read(bytes), from);
  }

  private static <T> T object(String path, Object value, Function<Fields, T> from) {
    if (!(value instanceof Map<?, ?> map)) {
      throw unreadable(path, "an object was expected");
    }
    Fields fields = new Fields(path, map);
    T made;
    try {
      made = from.apply(fields);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unreadable(path, String.valueOf(e.getMessage()));
    }
    if (!fields.rest.isEmpty()) {
      throw unreadable(path, "the fields " + fields.rest.keySet() + " are not known");
    }
    return made;
  }

  public String text(String key) {
    return present(key, findText(key));
  }

  public @Nullable String findText(String key) {
    return find(key, String.class);
  }

  public <T> T text(String key, Function<String, T> from) {
    return from.apply(text(key));
  }

  public <T> @Nullable T findText(String key, Function<String, T> from) {
    String text = findText(key);
    return text == null ? null : from.apply(text);
  }

  public long number(String key) {
    return present(key, findNumber(key));
  }

  public @Nullable Long findNumber(String key) {
    return find(key, Long.class);
  }

  public int smallNumber(String key) {
    return present(key, findSmallNumber(key));
  }

  public @Nullable Integer findSmallNumber(String key) {
    Long number = findNumber(key);
    if (number != null && number.intValue() != number) {
      throw unreadable(path + "." + key, "the number does not fit 32 bits");
    }
    return number == null ? null : Integer.valueOf(number.intValue());
  }

  public boolean flag(String key) {
    return present(key, find(key, Boolean.class));
  }

  /** As {@link JsonWriter#mark} writes it: not there when it is not set. */
  public boolean mark(String key) {
    Boolean set = find(key, Boolean.class);
    if (Boolean.FALSE.equals(set)) {
      throw unreadable(path + "." + key, "it is left out when it is not set");
    }
    return set != null;
  }

  public Instant instant(String key) {
    return present(key, findInstant(key));
  }

  public @Nullable Instant findInstant(String key) {
    return findText(key, Instant::parse);
  }

  public <E extends Enum<E>> E word(String key, Class<E> type) {
    String word = text(key);
    return EnumWords.find(type, word)
        .orElseThrow(() -> unreadable(path + "." + key, "the word " + word + " is not known"));
  }

  public <T> T object(String key, Function<Fields, T> from) {
    return present(key, findObject(key, from));
  }

  public <T> @Nullable T findObject(String key, Function<Fields, T> from) {
    Object value = rest.remove(key);
    return value == null ? null : object(path + "." + key, value, from);
  }

  public <T> List<T> objects(String key, Function<Fields, T> from) {
    List<T> all = new ArrayList<>();
    for (Object value : list(key)) {
      all.add(object(path + "." + key + "[" + all.size() + "]", value, from));
    }
    return all;
  }

  /** A list of objects; an empty one when it was left out. */
  public <T> List<T> optionalObjects(String key, Function<Fields, T> from) {
    return rest.containsKey(key) ? objects(key, from) : List.of();
  }

  public <T> List<T> texts(String key, Function<String, T> from) {
    List<T> all = new ArrayList<>();
    for (Object value : list(key)) {
      if (!(value instanceof String text)) {
        throw unreadable(path + "." + key, "a list of texts was expected");
      }
      all.add(from.apply(text));
    }
    return all;
  }

  /** A list of texts; an empty one when it was left out. */
  public <T> List<T> optionalTexts(String key, Function<String, T> from) {
    return rest.containsKey(key) ? texts(key, from) : List.of();
  }

  public <T> List<T> numbers(String key, Function<Long, T> from) {
    List<T> all = new ArrayList<>();
    for (Object value : list(key)) {
      if (!(value instanceof Long number)) {
        throw unreadable(path + "." + key, "a list of numbers was expected");
      }
      all.add(from.apply(number));
    }
    return all;
  }

  /** A list of numbers; an empty one when it was left out. */
  public <T> List<T> optionalNumbers(String key, Function<Long, T> from) {
    return rest.containsKey(key) ? numbers(key, from) : List.of();
  }

  private List<?> list(String key) {
    return present(key, find(key, List.class));
  }

  private <T> @Nullable T find(String key, Class<T> type) {
    Object value = rest.remove(key);
    if (value != null && !type.isInstance(value)) {
      throw unreadable(path + "." + key, "another kind of value was expected");
    }
    return type.cast(value);
  }

  private <T> T present(String key, @Nullable T value) {
    if (value == null) {
      throw unreadable(path + "." + key, "it is missing");
    }
    return value;
  }

  private static UnreadableException unreadable(String path, String why) {
    return new UnreadableException(path + ": " + why + ".");
  }
}
