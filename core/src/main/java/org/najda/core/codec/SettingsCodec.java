package org.najda.core.codec;

import org.najda.core.settings.RoomSettings;

/** A room's settings as canonical JSON and back, as the event that adopts them holds them. */
final class SettingsCodec {
  private SettingsCodec() {}

  public static byte[] encode(RoomSettings settings) {
    JsonWriter writer = new JsonWriter().begin();
    Settings.write(writer, settings);
    return writer.end().toBytes();
  }

  /** Throws {@link UnreadableException} for bytes that are no settings. */
  public static RoomSettings decode(byte[] bytes) {
    return Fields.read("settings", bytes, Settings::read);
  }
}
