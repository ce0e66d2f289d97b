package org.najda.roads.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document that knows where it stands and insists on what it should be. */
final class StrictYaml {
  private final String path;
  private final @Nullable Object value;

  StrictYaml(String path, @Nullable Object value) {
    this.path = path;
    this.value = value;
  }

  /** Insists on a mapping with exactly these keys. */
  void keys(String... expected) {
    Set<Object> missing = new TreeSet<>(Set.of((Object[]) expected));
    for (Object key : mapping().keySet()) {
      if (!missing.remove(key)) {
        throw bad("unknown key '" + key + "'");
      }
    }
    if (!missing.isEmpty()) {
      throw bad("missing " + missing);
    }
  }

  StrictYaml at(String key) {
    return new StrictYaml(path + ": " + key, mapping().get(key));
  }

  List<StrictYaml> list() {
    if (!(value instanceof List<?> items)) {
      throw bad("is not a list");
    }
    List<StrictYaml> list = new ArrayList<>();
    for (Object item : items) {
      list.add(new StrictYaml(path + "[" + list.size() + "]", item));
    }
    return list;
  }

  List<String> texts() {
    return list().stream().map(StrictYaml::text).toList();
  }

  String text() {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw bad("is not a text: put quotes around it");
  }

  double number() {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw bad("is not a number");
  }

  BadRules bad(String what) {
    return new BadRules(path + ": " + what);
  }

  private Map<?, ?> mapping() {
    if (value instanceof Map<?, ?> mapping) {
      return mapping;
    }
    throw bad("is not a mapping");
  }
}
