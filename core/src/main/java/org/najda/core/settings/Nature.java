package org.najda.core.settings;

import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;

/**
 * What kind of incident it is.
 *
 * @param commonCode code of the common list it maps to for exchange with others, when there is one
 * @param guidance what a call-taker asks and says
 * @param interruptibleFrom an incident of this priority or a less urgent one may be broken off for
 *     something more urgent; null: none may
 */
public record Nature(
    String code,
    LocalName name,
    Priority priority,
    @Nullable String commonCode,
    Guidance guidance,
    @Nullable Priority interruptibleFrom) {

  /** One for which nothing is asked or said in particular. */
  public Nature(String code, LocalName name, Priority priority, @Nullable String commonCode) {
    this(code, name, priority, commonCode, Guidance.NONE, null);
  }

  /** The same, asked and said so. */
  public Nature with(Guidance other) {
    return new Nature(code, name, priority, commonCode, other, interruptibleFrom);
  }

  /** The same, which may be broken off from that priority on; null: never. */
  public Nature withInterruptibleFrom(@Nullable Priority from) {
    return new Nature(code, name, priority, commonCode, guidance, from);
  }
}
