package org.najda.registers.definition;

/**
 * How far a value may be known. Nobody reads a class that is not granted to him.
 *
 * <p>After Morocco's law 09-08 (art. 1, sensitive data) and the law-enforcement directive (EU)
 * 2016/680 (art. 6 and 10).
 */
public enum DataClass {
  /** May be printed. */
  PUBLIC,
  /** Of the service's own working. */
  INTERNAL,
  /** About a person. */
  PERSONAL,
  /** About a person and a procedure. */
  JUDICIAL,
  /** Medical content. */
  HEALTH,
  /** About somebody under age. */
  MINOR,
  /** About somebody who was harmed. */
  VICTIM
}
