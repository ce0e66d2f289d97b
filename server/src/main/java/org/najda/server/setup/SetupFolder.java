package org.najda.server.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.najda.core.RoomId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.server.sheet.Cells;
import org.najda.server.sheet.Known;
import org.najda.server.sheet.RoomHead;
import org.najda.server.sheet.Sheet;
import org.najda.server.sheet.Sheets;
import org.najda.server.table.Columns;
import org.najda.server.table.UnreadableTable;

/** Reads a folder: one room when it holds {@code room.yaml}, else a room in each sub-folder. */
public final class SetupFolder {
  private static final String HEAD = "room.yaml";
  private static final Set<String> FILES =
      Stream.concat(Stream.of(HEAD), Sheets.ALL.stream().map(Sheet::file))
          .collect(Collectors.toUnmodifiableSet());

  private static final String LOGIN = "login";
  private static final String NAME = "name";
  static final RoomSettings NAMELESS =
      RoomSettings.empty(new LocalName("-", "-", "-"), ZoneOffset.UTC, "-", Rules.DEFAULT);

  private final Complaints complaints = new Complaints();
  private final Map<RoomId, String> ids = new HashMap<>();

  private SetupFolder() {}

  /** Reads everything and changes nothing. */
  public static Reading read(Path folder) throws IOException {
    SetupFolder reading = new SetupFolder();
    List<RoomDraft> rooms = new ArrayList<>();
    if (Files.isRegularFile(folder.resolve(HEAD))) {
      reading.room(folder, "").ifPresent(rooms::add);
    } else {
      reading.rooms(folder, rooms);
    }
    return new Reading(rooms, reading.complaints.list());
  }

  private void rooms(Path folder, List<RoomDraft> rooms) throws IOException {
    boolean any = false;
    for (Path entry : entries(folder)) {
      String name = entry.getFileName().toString();
      if (Files.isRegularFile(entry.resolve(HEAD))) {
        any = true;
        room(entry, name + "/").ifPresent(rooms::add);
      } else if (!isAside(name)) {
        complaints.add(name, 0, null, "no room", "put a room.yaml into it, or move it elsewhere");
      }
    }
    if (!any) {
      complaints.add(
          HEAD,
          0,
          null,
          "missing, in the folder and in the folders inside it",
          "write one; definitions/room-example shows how");
    }
  }

  private Optional<RoomDraft> room(Path folder, String prefix) throws IOException {
    refuseUnknownFiles(folder, prefix);
    RoomFiles files = RoomFiles.of(folder, prefix, complaints);
    Optional<RoomHead> head = head(files);
    // What the lists say is read all the same, so that everything wrong is told in one run.
    RoomSettings settings = head.map(RoomHead::settings).orElse(NAMELESS);
    SortedMap<String, String> names = new TreeMap<>();
    for (Sheet<?> sheet : Sheets.ALL) {
      settings = read(sheet, files, settings, names);
    }
    RoomSettings complete = settings;
    head.ifPresent(found -> checkId(found.id(), files));
    return head.map(h -> new RoomDraft(h.id(), complete, people(complete, names)));
  }

  private static Optional<RoomHead> head(RoomFiles files) throws IOException {
    String file = files.named(HEAD);
    byte[] bytes = files.find(HEAD).orElse(new byte[0]);
    try {
      return RoomHead.read(new Cells(files.complaints().of(file), 1, RoomYaml.read(file, bytes)));
    } catch (UnreadableTable e) {
      files.refuse(e.problem());
      return Optional.empty();
    }
  }

  /**
   * The room with what one file says.
   *
   * @param names told the civil names of people by login
   */
  static <T> RoomSettings read(
      Sheet<T> sheet, RoomFiles files, RoomSettings settings, SortedMap<String, String> names)
      throws IOException {
    Known known = new Known(settings);
    Set<String> keys = new TreeSet<>();
    List<T> rows = new ArrayList<>();
    for (Cells row : files.rows(sheet, columns(sheet))) {
      if (sheet.equals(Sheets.USERS)) {
        names.put(row.value(LOGIN), row.value(NAME));
        row.name(NAME);
      }
      T read = sheet.read(row, known, keys);
      if (read != null) {
        rows.add(read);
      }
    }
    return sheet.with(settings, rows);
  }

  private static Columns columns(Sheet<?> sheet) {
    List<String> required = new ArrayList<>();
    List<String> optional = new ArrayList<>();
    sheet.columns().forEach(column -> (column.required() ? required : optional).add(column.name()));
    if (sheet.equals(Sheets.USERS)) {
      required.add(1, NAME);
    }
    return new Columns(required, optional);
  }

  private static List<Person> people(RoomSettings settings, SortedMap<String, String> names) {
    return settings.members().stream()
        .map(member -> new Person(member, names.getOrDefault(member.person().value(), "")))
        .toList();
  }

  private void refuseUnknownFiles(Path folder, String prefix) throws IOException {
    for (Path entry : entries(folder)) {
      String name = entry.getFileName().toString();
      if (!FILES.contains(name) && !isAside(name)) {
        complaints.add(
            prefix + name,
            0,
            null,
            "no file of a room",
            "rename or move it; known are " + String.join(", ", new TreeSet<>(FILES)));
      }
    }
  }

  private void checkId(RoomId id, RoomFiles files) {
    String other = ids.putIfAbsent(id, files.named(HEAD));
    if (other != null) {
      complaints.add(
          files.named(HEAD),
          0,
          "id",
          "\"" + id + "\" is also the id in " + other,
          "give each room an id of its own");
    }
  }

  /** Notes for people, and what editors and version control leave behind. */
  private static boolean isAside(String name) {
    return name.startsWith(".") || name.startsWith("README");
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
