package org.najda.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that one process owns a data directory. The lock is the operating system's, so it ends with
 * the process, however that dies; the text in the file only tells people who it is.
 */
public final class DataDirLock implements AutoCloseable {
  private static final String NAME = "najda.lock";
  private static final Set<StandardOpenOption> OPTIONS =
      EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  // Closing any other channel on the file would give this process's lock away, so that a directory
  // already held here must be known without opening its file.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DataDirLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @throws DataDirHeldException naming the process that holds the directory
   */
  static DataDirLock take(DataDir dir) {
    Path file = dir.resolve(NAME);
    if (!HELD_HERE.add(file)) {
      throw new DataDirHeldException(dir.path(), holder());
    }
    try {
      return new DataDirLock(file, locked(dir, file));
    } catch (IOException e) {
      HELD_HERE.remove(file);
      throw new StoreException("%s cannot be locked.".formatted(file), e);
    } catch (StoreException e) {
      HELD_HERE.remove(file);
      throw e;
    }
  }

  private static FileChannel locked(DataDir dir, Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, OPTIONS, OWNER_ONLY);
    if (channel.tryLock() == null) {
      channel.close();
      throw new DataDirHeldException(dir.path(), Files.readString(file).strip());
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)));
    return channel;
  }

  private static String holder() {
    ProcessHandle self = ProcessHandle.current();
    return "najda, process %d, started %s%n"
        .formatted(
            self.pid(), self.info().startInstant().map(Object::toString).orElse("some time ago"));
  }

  @Override
  public void close() {
    try {
      channel.close();
      HELD_HERE.remove(file);
    } catch (IOException e) {
      throw new StoreException("The lock of the data directory cannot be released.", e);
    }
  }
}
