package org.najda.registers.prose;

import org.jspecify.annotations.Nullable;

/**
 * Which number is meant: that of an indicator, or of one of its parts.
 *
 * @param slice null for the whole
 */
public record FigureId(String indicator, @Nullable Slice slice) {

  /**
   * A part of a breakdown.
   *
   * @param part its key; of a month {@code 01} to {@code 12}, whatever the year
   */
  public record Slice(String breakdown, String part) {}

  /** As texts write it. */
  @Override
  public String toString() {
    return slice == null ? indicator : indicator + "/" + slice.breakdown() + "/" + slice.part();
  }
}
