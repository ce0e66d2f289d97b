package org.najda.server.fallback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.najda.core.RoomId;
import org.najda.server.text.Language;

/**
 * The folder that packs lie in: {@code ROOM/TIME-LANGUAGE.html}, so that the last of a list by name
 * is the newest. All of it is the owner's alone.
 */
record PackFolder(Path path) {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String DRAFT = ".new";

  /**
   * A reader sees the whole pack or none.
   *
   * @throws UncheckedIOException the folder cannot be written
   */
  Path write(RoomId room, Instant madeAt, Language language, String html) {
    try {
      Path folder = ofRoom(room);
      Path target = folder.resolve(NAME.format(madeAt) + "-" + language.code() + ".html");
      Path draft = folder.resolve(target.getFileName() + DRAFT);
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.write(StandardCharsets.UTF_8.encode(html));
        channel.force(true);
      }
      return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path ofRoom(RoomId room) throws IOException {
    return Files.createDirectories(
        path.resolve(room.value()),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /**
   * Deletes what was made earlier, and drafts that a crash has left; gives how many.
   *
   * @throws UncheckedIOException the folder cannot be read, or a file not deleted
   */
  int expire(RoomId room, Instant madeBefore) {
    Path folder = path.resolve(room.value());
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try {
      List<Path> old;
      try (Stream<Path> files = Files.list(folder)) {
        old = files.filter(file -> isOld(file, NAME.format(madeBefore))).toList();
      }
      for (Path file : old) {
        Files.delete(file);
      }
      return old.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of our own names only: nothing else in the folder is touched. */
  private static boolean isOld(Path file, String before) {
    String name = file.getFileName().toString();
    return name.matches("\\d{8}T\\d{6}Z-[a-z]{2}\\.html(\\.new)?")
        && (name.endsWith(DRAFT) || name.compareTo(before) < 0);
  }
}
