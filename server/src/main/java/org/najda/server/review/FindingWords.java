package org.najda.server.review;

import org.jspecify.annotations.Nullable;
import org.najda.registers.review.Finding;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** What was found of a figure, as sentences of one language. */
public final class FindingWords {
  private final Texts texts;
  private final Language language;

  public FindingWords(Texts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  public String found(Finding finding) {
    return sentence("review.found.", finding);
  }

  /** What to do; null where nothing is to be done. */
  public @Nullable String mend(Finding finding) {
    return finding.reason().toMend() ? sentence("review.mend.", finding) : null;
  }

  /** What was found and what to do. */
  public String sentences(Finding finding) {
    String mend = mend(finding);
    return found(finding) + (mend == null ? "" : " " + mend);
  }

  /** All of it, on a line. */
  public String line(Finding finding) {
    return "%s: %s: %s".formatted(finding.id(), finding.verdict().code(), sentences(finding));
  }

  private String sentence(String prefix, Finding finding) {
    return texts.format(language, prefix + finding.reason().code(), finding.arguments());
  }
}
