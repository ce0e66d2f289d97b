package org.najda.server.account;

import java.time.Instant;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {
  record SignedIn(Account account) implements SignInResult {}

  /** No such account, or another password; which of the two is not told. */
  record Wrong() implements SignInResult {}

  /** The password is right; its owner is no longer with the service. */
  record Ended() implements SignInResult {}

  /** The password is right, and the account asks for a code beside it. */
  record CodeNeeded() implements SignInResult {}

  /** The password is right; the code is wrong or was used before. */
  record WrongCode() implements SignInResult {}

  /**
   * Too many wrong passwords or codes for this login; not even the right one works.
   *
   * @param until when the next attempt will be looked at
   */
  record LockedOut(Instant until) implements SignInResult {}
}
