package org.najda.server.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.najda.server.hash.Hash;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked under the data directory and never into a folder that others may
 * write to.
 */
record PostgresBinaries(Path home) {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final int NAME_DIGITS = 12;
  private static final int OWNER_EXECUTES = 0100;

  /**
   * Unpacks them where that has not been done; half an unpacking is never used.
   *
   * @param parent directory to put them into, under a name made of their content
   */
  static PostgresBinaries in(Path parent) {
    try (InputStream stream = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (stream == null) {
        throw new StoreException("This build holds no PostgreSQL; use --db with one of your own.");
      }
      byte[] archive = stream.readAllBytes();
      Path home = parent.resolve("programs-" + name(archive));
      if (!Files.isDirectory(home)) {
        Path draft = Files.createTempDirectory(parent, "unpacking-");
        unpack(archive, draft);
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new StoreException("PostgreSQL cannot be unpacked into %s.".formatted(parent), e);
    }
  }

  private static String name(byte[] archive) {
    return Hash.ofContent(archive).toString().substring(0, NAME_DIGITS);
  }

  private static void unpack(byte[] archive, Path into) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("The archive of PostgreSQL leads out of its folder.");
        }
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & OWNER_EXECUTES) != 0) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** The command line of one of the programs, run by a user that PostgreSQL accepts. */
  List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      // PostgreSQL refuses user 0; in a user namespace of its own the same user has another number.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    Stream.of(arguments).forEach(command::add);
    return command;
  }

  /** Major version of these programs, as {@code PG_VERSION} writes it. */
  String majorVersion() {
    String said = Programs.output(command("postgres", "--version"));
    return said.replaceFirst(".*\\) ", "").replaceFirst("\\..*", "").strip();
  }
}
