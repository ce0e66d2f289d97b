package org.najda.bench;

/** What was measured gave a wrong answer, so its times say nothing. */
final class WrongAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongAnswer(String message) {
    super(message);
  }
}
