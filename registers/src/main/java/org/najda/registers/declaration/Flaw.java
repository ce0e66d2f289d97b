package org.najda.registers.declaration;

import java.util.Arrays;

/**
 * Something wrong with a definition.
 *
 * @param file as it lies below the folder of definitions
 * @param line from 1
 * @param what is wrong
 * @param remedy what to do about it
 */
public record Flaw(String file, int line, FlawCode code, String what, String remedy) {

  /**
   * A flaw in words.
   *
   * @param found what the code's two sentences need, in their order
   */
  static Flaw of(String file, int line, FlawCode code, Object... found) {
    int first = code.what().split("%s", -1).length - 1;
    return new Flaw(
        file,
        line,
        code,
        code.what().formatted(Arrays.copyOfRange(found, 0, first)),
        code.remedy().formatted(Arrays.copyOfRange(found, first, found.length)));
  }

  /** {@code file:line: what; what to do}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + what + "; " + remedy;
  }
}
