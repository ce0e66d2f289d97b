package org.najda.registers.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A word that may stand in a reference behind the figure, in the writer's own language. */
public enum Word {
  NUMBER("عدد", "nombre", "number"),
  BEFORE("قبل", "avant", "before"),
  CHANGE("تغير", "évolution", "change"),
  COMPARED("مقارنة", "comparé", "compared"),
  SUBJECT("مرفوع", "sujet", "subject");

  private final List<String> spellings;

  Word(String ar, String fr, String en) {
    spellings = List.of(ar, fr, en);
  }

  /** How a language writes it; each language understands them all. */
  public String in(Tongue tongue) {
    return spellings.get(tongue.ordinal());
  }

  static Optional<Word> find(String spelling) {
    return Arrays.stream(values()).filter(word -> word.spellings.contains(spelling)).findFirst();
  }
}
