package org.najda.registers.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Najda makes as an act is entered, so that nobody can type it, nor choose what comes of it. A
 * new one needs code and a line in the guide.
 */
public enum Making {
  /** Calls of a command room, drawn by lot: the seed, how many there were, and which are drawn. */
  CALL_SAMPLE(
      List.of("room", "calls-from", "calls-until", "sample-size"),
      List.of("seed", "population", "drawn-calls"));

  private final List<String> reads;
  private final List<String> fields;

  Making(List<String> reads, List<String> fields) {
    this.reads = reads;
    this.fields = fields;
  }

  /** The fields that the act needs for it. */
  public List<String> reads() {
    return reads;
  }

  /** The fields that it fills. */
  public List<String> fields() {
    return fields;
  }

  /** As definitions write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Making> find(String id) {
    return Arrays.stream(values()).filter(making -> making.id().equals(id)).findFirst();
  }

  /** All names, as definitions write them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Making::id).toList();
  }
}
