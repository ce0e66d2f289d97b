package org.najda.registers.prose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The language in which a text is written. */
public enum Tongue {
  AR,
  FR,
  EN;

  /** Two letters of ISO 639-1, as in the names of files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Tongue> find(String code) {
    return Arrays.stream(values()).filter(tongue -> tongue.code().equals(code)).findFirst();
  }
}
