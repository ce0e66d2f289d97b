package org.najda.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into its data directory ({@code postmaster.pid}).
 *
 * @param port 0 while the server has not come that far
 */
record PostmasterFile(long pid, Path data, int port) {
  static final String NAME = "postmaster.pid";
  private static final int PORT_LINE = 3;

  // One more than the highest number that Linux gives to a process.
  private static final String NOBODY = "4194305";

  /** Reads the file of a data directory; empty when no server has left one. */
  static Optional<PostmasterFile> find(Path data) {
    try {
      List<String> lines = Files.readAllLines(data.resolve(NAME));
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      int port = lines.size() > PORT_LINE ? number(lines.get(PORT_LINE)) : 0;
      return Optional.of(new PostmasterFile(number(lines.getFirst()), data, port));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreException("%s cannot be read.".formatted(data.resolve(NAME)), e);
    }
  }

  private static int number(String line) {
    String digits = line.strip();
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }

  /** The server's process, when it lives and is a server of this very data directory. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::serves);
  }

  // The number may long belong to another program: after a crash of the machine, most likely.
  private boolean serves(ProcessHandle handle) {
    List<String> arguments = handle.info().arguments().map(List::of).orElse(List.of());
    return arguments.contains(data.toString());
  }

  /**
   * Lets a server start although the process of this number lives and is none. The rest of the note
   * stays: by it PostgreSQL sees whether backends of a dead server are still at the data, and
   * deleting it would let two servers write.
   */
  void disown() {
    if (ProcessHandle.of(pid).isEmpty()) {
      return;
    }
    Path file = data.resolve(NAME);
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      lines.set(0, NOBODY);
      Files.write(file, lines);
    } catch (IOException e) {
      throw new StoreException("%s is left over and cannot be changed.".formatted(file), e);
    }
  }
}
