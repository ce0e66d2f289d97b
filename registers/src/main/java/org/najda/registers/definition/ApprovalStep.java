package org.najda.registers.definition;

import java.util.Locale;

/** The climb of an edition of the annual review: who answers for it, one after the other. */
public enum ApprovalStep {
  /** Those whose records are counted. */
  UNIT,
  /** Those above them. */
  DIRECTORATE,
  /** Those who answer for how it is counted. */
  STATISTICS,
  /** Those who let it out: it is locked. */
  PUBLICATION;

  /** The step of such a code. */
  public static ApprovalStep of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** As in definitions, tables and keys of texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
