package org.najda.roads.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.najda.roads.feature.Feature.Names;

/** The lists of {@code names.tsv}, each drawn from without repeating. */
final class NameLists {
  private final Map<String, List<Names>> lists = new LinkedHashMap<>();
  private final SplittableRandom random;

  NameLists(SplittableRandom random) {
    this.random = random;
    try (InputStream bytes = NameLists.class.getResourceAsStream("names.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] fields = line.split("\t", -1);
    lists
        .computeIfAbsent(fields[0], key -> new ArrayList<>())
        .add(names(fields[1], fields[2], fields[3]));
  }

  /** A name whose local form is the Arabic one. */
  static Names names(String ar, String fr, String en) {
    return new Names(ar, ar, fr, en);
  }

  boolean has(String list) {
    return !lists.get(list).isEmpty();
  }

  /** Any name of the list, which then no longer has it. */
  Names draw(String list) {
    List<Names> left = lists.get(list);
    return left.remove(random.nextInt(left.size()));
  }

  /** The first name of the list, which then no longer has it. */
  Names first(String list) {
    return lists.get(list).removeFirst();
  }
}
