package org.najda.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.Najda;

class DataDirTest {
  @TempDir Path folder;

  @Test
  void nobodyElseMayReadWhatLiesInIt() throws IOException {
    DataDir dir = DataDir.open(folder.resolve("data"));
    dir.write("demo.json", "{}");
    dir.secret("password");

    assertThat(mode(dir.path())).isEqualTo("rwx------");
    assertThat(mode(dir.resolve("demo.json"))).isEqualTo("rw-------");
    assertThat(mode(dir.resolve("password"))).isEqualTo("rw-------");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aSecretStaysWhatItWas() {
    DataDir dir = DataDir.open(folder);

    assertThat(dir.secret("password")).hasSize(48).isEqualTo(dir.secret("password"));
  }

  @Test
  void aFileIsRefusedWithWhatIsNeeded() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> DataDir.open(file))
        .isInstanceOf(UnusableDataDirException.class)
        .hasMessageContaining("needs a directory");
  }

  @Test
  void aSecondOwnerIsToldWhoTheFirstIs() {
    DataDir dir = DataDir.open(folder);
    DataDirLock lock = dir.lock();

    assertThatThrownBy(dir::lock)
        .isInstanceOf(DataDirHeldException.class)
        .hasMessageContaining("process " + ProcessHandle.current().pid());
    assertThatThrownBy(dir::lock)
        .as("asking must not give the lock away")
        .isInstanceOf(DataDirHeldException.class);
    lock.close();
    dir.lock().close();
  }

  @Test
  void aSecondServerOnTheSameDirectoryNamesTheFirstAndExitsWithOne() throws Exception {
    DataDir dir = DataDir.open(folder);
    DataDirLock lock = dir.lock();
    Process second =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Najda.class.getName(),
                "serve",
                "--data",
                folder.toString())
            .start();

    String said = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(said).contains("is in use by najda, process " + ProcessHandle.current().pid());
    lock.close();
  }
}
