package org.najda.roads.profile;

/** Rules of a profile that can't be used: file, place in it, what is wrong. */
public final class BadRules extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRules(String message) {
    super(message);
  }
}
