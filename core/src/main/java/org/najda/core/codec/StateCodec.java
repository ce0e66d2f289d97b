package org.najda.core.codec;

import org.najda.core.room.RoomState;

public final class StateCodec {
  public static final int FORMAT = 1;

  private StateCodec() {}

  public static byte[] encode(RoomState state) {
    throw new UnsupportedOperationException();
  }

  public static RoomState decode(byte[] snapshot) {
    throw new UnsupportedOperationException();
  }
}
