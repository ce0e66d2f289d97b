package org.najda.server.setup;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what setup changed, to people and to programs. */
final class SetupReport {
  private static final JsonMapper JSON = JsonMapper.shared();

  private SetupReport() {}

  static void print(PrintWriter out, List<RoomChange> changes) {
    for (RoomChange change : changes) {
      out.printf("room %s: %s%n", change.room(), change.kind());
      for (PartChange part : change.parts()) {
        out.printf("  %s:", part.part());
        line(out, "added", part.added());
        line(out, "removed", part.removed());
        line(out, "changed", part.changed());
        out.println();
      }
      if (!change.newAccounts().isEmpty()) {
        out.printf("  accounts: new %s%n", String.join(" ", change.newAccounts()));
      }
    }
  }

  private static void line(PrintWriter out, String what, List<String> codes) {
    if (!codes.isEmpty()) {
      out.printf(" %s %s;", what, String.join(" ", codes));
    }
  }

  static void printJson(PrintWriter out, boolean applied, List<RoomChange> changes) {
    ObjectNode root = JSON.createObjectNode().put("applied", applied);
    ArrayNode rooms = root.putArray("rooms");
    for (RoomChange change : changes) {
      ObjectNode room =
          rooms
              .addObject()
              .put("room", change.room().value())
              .put("change", change.kind())
              .put("settingsVersionBefore", change.version());
      ArrayNode parts = room.putArray("parts");
      for (PartChange part : change.parts()) {
        ObjectNode node = parts.addObject().put("part", part.part());
        part.added().forEach(node.putArray("added")::add);
        part.removed().forEach(node.putArray("removed")::add);
        part.changed().forEach(node.putArray("changed")::add);
      }
      change.newAccounts().forEach(room.putArray("newAccounts")::add);
    }
    out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }
}
