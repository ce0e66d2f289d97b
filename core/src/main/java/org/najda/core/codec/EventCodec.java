package org.najda.core.codec;

import org.najda.core.event.Event;

public final class EventCodec {
  private EventCodec() {}

  public static String type(Event event) {
    throw new UnsupportedOperationException();
  }

  public static int version(Event event) {
    throw new UnsupportedOperationException();
  }

  public static byte[] encode(Event event) {
    throw new UnsupportedOperationException();
  }

  public static Event decode(String type, int version, byte[] payload) {
    throw new UnsupportedOperationException();
  }
}
