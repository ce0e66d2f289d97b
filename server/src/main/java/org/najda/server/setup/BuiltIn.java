package org.najda.server.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Sheets;

/** What a new room answers incidents with until it has its own, in {@code definitions}. */
public final class BuiltIn {
  private static final List<String> EXAMPLES =
      List.of(
          "natures", "questions", "instructions", "closing-codes", "targets", "shifts", "statuses");

  private BuiltIn() {}

  /** The room with the natures, plans, closing codes and the like that come with the program. */
  public static RoomSettings answers(RoomSettings room) {
    Complaints complaints = new Complaints();
    RoomFiles files = new RoomFiles(BuiltIn::read, "", complaints);
    RoomSettings settings = room;
    try {
      for (String name : EXAMPLES) {
        settings = SetupFolder.read(Sheets.get(name), files, settings, new TreeMap<>());
      }
      settings = SetupFolder.read(Sheets.get("plans"), files, settings, new TreeMap<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!complaints.list().isEmpty()) {
      throw new IllegalStateException("The built-in answers are broken: " + complaints.list());
    }
    return settings;
  }

  private static Optional<byte[]> read(String file) throws IOException {
    String folder = file.equals("plans.csv") ? "room-new" : "room-example";
    try (@Nullable InputStream in =
        BuiltIn.class.getResourceAsStream("/definitions/" + folder + "/" + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
