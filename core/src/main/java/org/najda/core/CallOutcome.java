package org.najda.core;

/** How a call ends that leads to no incident. */
public enum CallOutcome {
  ADVICE,
  HOAX,
  WRONG_NUMBER,
  SILENT,
  ABANDONED,
  TRANSFERRED
}
