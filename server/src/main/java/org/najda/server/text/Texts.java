package org.najda.server.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All sentences, read once. */
public final class Texts {
  // Isolates keep an inserted code or number from moving about inside Arabic text (UAX #9).
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private final Map<Language, Map<String, String>> patterns;

  private Texts(Map<Language, Map<String, String>> patterns) {
    this.patterns = patterns;
  }

  /** Reads {@code definitions/texts/*.json} from the class path. */
  public static Texts load() {
    Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      patterns.put(language, read("/definitions/texts/" + language.code() + ".json"));
    }
    return new Texts(patterns);
  }

  private static Map<String, String> read(String resource) {
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The texts %s are missing.".formatted(resource));
      }
      return JsonMapper.shared().readValue(in, new TypeReference<TreeMap<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of one language. */
  public SortedSet<String> keys(Language language) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(patterns(language).keySet()));
  }

  /** Whether there is a sentence for this key. */
  public boolean has(Language language, String key) {
    return patterns(language).containsKey(key);
  }

  /**
   * The sentence of a key.
   *
   * @param arguments by the names that the sentence uses; numbers and dates are written as the
   *     language does
   * @throws IllegalArgumentException there is no such key
   */
  public String format(Language language, String key, Map<String, ?> arguments) {
    String pattern = pattern(language, key);
    Map<String, Object> named = new HashMap<>(arguments);
    if (language == Language.ARABIC) {
      Set<String> choosing = choosing(pattern);
      named.replaceAll((name, value) ->
          value instanceof String word && !choosing.contains(name) ? isolate(word) : value);
    }
    return new MessageFormat(pattern, language.locale()).format(named);
  }

  String pattern(Language language, String key) {
    String pattern = patterns(language).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          "There is no text %s in %s.".formatted(key, language.code()));
    }
    return pattern;
  }

  /** The arguments that choose between words and are not written themselves. */
  private static Set<String> choosing(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    return IntStream.range(0, parts.countParts())
        .filter(at -> parts.getPartType(at) == MessagePattern.Part.Type.ARG_START)
        .filter(at -> parts.getPart(at).getArgType() == MessagePattern.ArgType.SELECT)
        .mapToObj(at -> parts.getSubstring(parts.getPart(at + 1)))
        .collect(Collectors.toSet());
  }

  private static String isolate(String word) {
    return FIRST_STRONG_ISOLATE + word + POP_ISOLATE;
  }

  private Map<String, String> patterns(Language language) {
    return patterns.getOrDefault(language, Map.of());
  }
}
