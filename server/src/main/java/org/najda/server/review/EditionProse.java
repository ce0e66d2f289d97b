package org.najda.server.review;

import org.najda.registers.prose.ProseBook;
import org.najda.registers.prose.Tongue;
import org.najda.server.page.Voice;

/** The texts of an edition's chapters in one language; templates know it as {@code prose}. */
public record EditionProse(Voice say, ProseWords words, ProseBook book) {

  /** The text of a chapter, as it is printed. */
  public ProseWords.Printed of(String chapter) {
    return words.print(chapter, book.of(chapter, tongue(say)));
  }

  /** The language that somebody is spoken to in, as texts know it. */
  static Tongue tongue(Voice say) {
    return Tongue.find(say.code()).orElseThrow();
  }
}
