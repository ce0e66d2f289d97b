package org.najda.server.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.najda.core.RoomId;
import org.najda.core.settings.District;
import org.najda.core.settings.Duty;
import org.najda.core.settings.OtherService;
import org.najda.core.settings.Post;
import org.najda.core.settings.Response;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.UnitDefinition;

/** Reads a folder: one room when it holds {@code room.yaml}, else a room in each sub-folder. */
public final class SetupFolder {
  private static final Set<String> FILES =
      Set.of(
          RoomHead.FILE,
          Ground.DISTRICTS,
          Ground.POSTS,
          Ground.SERVICES,
          Roster.UNITS,
          Roster.USERS,
          Answers.NATURES,
          Answers.CLOSING_CODES,
          Answers.TARGETS,
          Plans.FILE,
          GuidanceFiles.QUESTIONS,
          GuidanceFiles.INSTRUCTIONS,
          DutyFiles.VEHICLES,
          DutyFiles.SHIFTS,
          DutyFiles.STATUSES,
          DutyFiles.GROUPS,
          DutyFiles.CONTACTS);

  private final Complaints complaints = new Complaints();
  private final Map<RoomId, String> ids = new HashMap<>();

  private SetupFolder() {}

  /** Reads everything and changes nothing. */
  public static Reading read(Path folder) throws IOException {
    SetupFolder reading = new SetupFolder();
    List<RoomDraft> rooms = new ArrayList<>();
    if (Files.isRegularFile(folder.resolve(RoomHead.FILE))) {
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
      if (Files.isRegularFile(entry.resolve(RoomHead.FILE))) {
        any = true;
        room(entry, name + "/").ifPresent(rooms::add);
      } else if (!isAside(name)) {
        complaints.add(name, 0, null, "no room", "put a room.yaml into it, or move it elsewhere");
      }
    }
    if (!any) {
      complaints.add(
          RoomHead.FILE,
          0,
          null,
          "missing, in the folder and in the folders inside it",
          "write one; definitions/room-example shows how");
    }
  }

  private Optional<RoomDraft> room(Path folder, String prefix) throws IOException {
    refuseUnknownFiles(folder, prefix);
    RoomFiles files = new RoomFiles(folder, prefix, complaints);
    Optional<RoomHead> head = RoomHead.read(files);
    Ground ground = Ground.read(files);
    List<UnitDefinition> units = Roster.units(files, codes(ground.posts(), Post::code));
    List<Person> people = Roster.people(files, codes(units, unit -> unit.id().value()));
    Set<String> districts = codes(ground.districts(), District::code);
    Response response =
        Answers.read(
            files, head.map(RoomHead::rules).orElse(Rules.DEFAULT), districts, capabilities(units));
    Set<String> services = codes(ground.services(), OtherService::code);
    Duty duty = DutyFiles.read(files, districts, services);
    head.ifPresent(found -> checkId(found.id(), files));
    return head.map(h ->
        new RoomDraft(
            h.id(),
            new RoomSettings(
                h.name(),
                h.zone(),
                h.map(),
                ground.districts(),
                ground.posts(),
                units,
                response,
                people.stream().map(Person::member).toList(),
                ground.services(),
                duty),
            people));
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
    String other = ids.putIfAbsent(id, files.named(RoomHead.FILE));
    if (other != null) {
      complaints.add(
          files.named(RoomHead.FILE),
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

  private static <T> Set<String> codes(List<T> all, Function<T, String> code) {
    return all.stream().map(code).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> capabilities(List<UnitDefinition> units) {
    return units.stream()
        .flatMap(unit -> unit.capabilities().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
