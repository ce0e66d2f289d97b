package org.najda.server.setup;

import org.najda.core.RoomId;
import org.najda.core.desk.Refusal;

/** A room's desk did not accept the settings. */
public final class SetupRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RoomId room;
  private final transient Refusal refusal;

  SetupRefused(RoomId room, Refusal refusal) {
    super(room + ": " + refusal);
    this.room = room;
    this.refusal = refusal;
  }

  public RoomId room() {
    return room;
  }

  public Refusal refusal() {
    return refusal;
  }
}
