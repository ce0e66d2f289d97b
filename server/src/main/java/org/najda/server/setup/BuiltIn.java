package org.najda.server.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.SilentStep;
import org.najda.server.sheet.Sheets;

/** What a room answers calls and incidents with until it has its own, in {@code definitions}. */
public final class BuiltIn {
  private static final List<String> ANSWERS =
      List.of(
          "natures",
          "questions",
          "instructions",
          "silent-call",
          "closing-codes",
          "targets",
          "shifts",
          "statuses",
          "plans");

  private BuiltIn() {}

  /** What is done in this room when nobody speaks: its own steps, else the program's. */
  public static List<SilentStep> silentSteps(RoomSettings room) {
    List<SilentStep> own = room.response().silentSteps();
    return own.isEmpty() ? Silent.STEPS : own;
  }

  /** Read once, when they are first asked for. */
  private static final class Silent {
    private static final List<SilentStep> STEPS =
        with(List.of("silent-call"), SetupFolder.NAMELESS).response().silentSteps();
  }

  /** The room with the natures, plans, closing codes and the like that come with the program. */
  public static RoomSettings answers(RoomSettings room) {
    return with(ANSWERS, room);
  }

  private static RoomSettings with(List<String> sheets, RoomSettings room) {
    Complaints complaints = new Complaints();
    RoomFiles files = new RoomFiles(BuiltIn::read, "", complaints);
    RoomSettings settings = room;
    try {
      for (String name : sheets) {
        settings = SetupFolder.read(Sheets.get(name), files, settings, new TreeMap<>());
      }
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
