package org.najda.server.audit;

/** What to do about a difference, as the end of the sentence that tells of it. */
enum Remedy {
  /** Two files of the edition contradict one another: one of them is not as it was published. */
  ANEW("one of the two was altered: get the edition anew from where it was published"),
  /** A file says what it can't have said. */
  ALTERED("the edition was altered: get it anew from where it was published"),
  /** The edition knows other figures than the definitions. */
  DEFINITIONS(
      "check by the definitions that it was made with (--definitions); if these are, the edition"
          + " was altered"),
  /** The store says otherwise. */
  RECOUNT("the edition or the store was altered: hold both against a head given out (--head)");

  private final String told;

  Remedy(String told) {
    this.told = told;
  }

  @Override
  public String toString() {
    return told;
  }
}
