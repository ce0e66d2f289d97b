package org.najda.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The directory of one installation ({@code --data DIR}): database, road maps, generated secrets.
 * It and all that Najda puts into it belong to the user alone (0700, files 0600).
 */
public final class DataDir {
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final int SECRET_BYTES = 24;

  private final Path path;

  private DataDir(Path path) {
    this.path = path;
  }

  /**
   * Opens the directory, making it if it is not there yet.
   *
   * @throws UnusableDataDirException when it cannot be made or is no directory
   */
  public static DataDir open(Path path) {
    try {
      Files.createDirectories(path, ownerOnly(OWNER_DIRECTORY));
      Path real = path.toRealPath();
      Files.setPosixFilePermissions(real, OWNER_DIRECTORY);
      return new DataDir(real);
    } catch (FileAlreadyExistsException e) {
      throw new UnusableDataDirException(path + " is a file; --data needs a directory.", e);
    } catch (IOException e) {
      throw new UnusableDataDirException(
          "The data directory %s cannot be made or written by this user; name another with --data."
              .formatted(path),
          e);
    }
  }

  /** The directory itself, absolute and free of symbolic links. */
  public Path path() {
    return path;
  }

  /** The path of something inside. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** Makes a directory inside, for this user alone; nothing happens when it is there. */
  public Path directory(String name) {
    try {
      return Files.createDirectories(path.resolve(name), ownerOnly(OWNER_DIRECTORY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file or directory of this name is inside. */
  public boolean contains(String name) {
    return Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Writes a file for this user alone (0600); a reader sees the old text or the new, never half.
   */
  public void write(String name, String text) {
    Path target = path.resolve(name);
    Path draft = path.resolve(name + ".new");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(draft, ownerOnly(OWNER_FILE));
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.write(StandardCharsets.UTF_8.encode(text));
        channel.force(true);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file written by {@link #write}. */
  public String read(String name) {
    try {
      return Files.readString(path.resolve(name));
    } catch (IOException e) {
      throw new StoreException("%s cannot be read.".formatted(path.resolve(name)), e);
    }
  }

  /** The secret of this name, made at random when first asked for (192 bits, hexadecimal). */
  public String secret(String name) {
    if (!contains(name)) {
      write(name, newSecret());
    }
    return read(name).strip();
  }

  /**
   * Takes the directory for this process.
   *
   * @throws DataDirHeldException saying who holds it
   */
  public DataDirLock lock() {
    return DataDirLock.take(this);
  }

  static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static FileAttribute<Set<PosixFilePermission>> ownerOnly(Set<PosixFilePermission> mode) {
    return PosixFilePermissions.asFileAttribute(mode);
  }
}
