package org.najda.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Says that one process owns a data directory. The lock is the operating system's, so it ends with
 * the process, however that dies; the text in the file only tells people who it is.
 */
public final class DataDirLock implements AutoCloseable {
  private static final String NAME = "najda.lock";

  private final FileChannel channel;

  private DataDirLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StoreException naming the process that holds the directory
   */
  static DataDirLock take(DataDir dir) {
    Path file = dir.resolve(NAME);
    try {
      FileChannel channel =
          FileChannel.open(
              file,
              java.util.Set.of(
                  StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      if (tryLock(channel) == null) {
        channel.close();
        throw new StoreException(
            "%s is in use by %s. Stop it first, or name another directory with --data."
                .formatted(dir.path(), Files.readString(file).strip()));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)));
      return new DataDirLock(channel);
    } catch (IOException e) {
      throw new StoreException("%s cannot be locked.".formatted(file), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
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
    } catch (IOException e) {
      throw new StoreException("The lock of the data directory cannot be released.", e);
    }
  }
}
