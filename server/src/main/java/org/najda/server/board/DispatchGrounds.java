package org.najda.server.board;

import org.najda.server.access.Act;
import org.najda.server.access.Standing;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a dispatch rested on, in an event as its readers get it: it says where other units stood.
 */
public final class DispatchGrounds {
  private DispatchGrounds() {}

  /** Takes it out of an event for whoever may not ask for advice. */
  public static void hide(ObjectNode event, Standing standing) {
    if (!standing.may(Act.READ_ADVICE)) {
      event.remove("evidence");
    }
  }
}
