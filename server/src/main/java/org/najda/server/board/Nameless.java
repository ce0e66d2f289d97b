package org.najda.server.board;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import org.najda.core.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** How a room is written for whoever may not know who did what: a wallboard hangs in the open. */
public final class Nameless {
  private Nameless() {}

  @JsonIgnoreType
  private interface LeftOut {}

  /** As the other writes, without anybody's sign-in name. */
  public static JsonMapper of(JsonMapper json) {
    return json.rebuild().addMixIn(PersonId.class, LeftOut.class).build();
  }
}
