package org.najda.core.settings;

import java.util.List;

/**
 * What a call-taker asks and says for a nature, each in order.
 *
 * @param instructions to give the caller
 */
public record Guidance(List<Question> questions, List<Instruction> instructions) {
  public static final Guidance NONE = new Guidance(List.of(), List.of());

  /**
   * Something to tell the caller, such as to lock the door.
   *
   * @param code unique within its nature
   */
  public record Instruction(String code, LocalName text) {}

  public Guidance {
    questions = List.copyOf(questions);
    instructions = List.copyOf(instructions);
  }
}
