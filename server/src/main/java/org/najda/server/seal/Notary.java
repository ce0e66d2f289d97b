package org.najda.server.seal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.najda.server.cli.BadInput;

/** Where heads are given: somewhere that who owns the database can't write to. */
sealed interface Notary {
  /**
   * Gives a file there.
   *
   * @return where it lies now
   * @throws IOException it was not taken
   */
  String give(String name, String text) throws IOException;

  /**
   * A folder, or an address that takes files by PUT (RFC 9110) below it.
   *
   * @throws BadInput neither
   */
  static Notary of(String to) {
    return to.matches("https?://.*") ? Address.of(to) : Folder.of(to);
  }

  /** A folder of this machine, where nothing is written over. */
  record Folder(Path path) implements Notary {
    private static Folder of(String to) {
      Path path = Path.of(to);
      if (!Files.isDirectory(path)) {
        throw new BadInput(path + ": no such folder; make it, or name another");
      }
      return new Folder(path);
    }

    @Override
    public String give(String name, String text) throws IOException {
      return Files.writeString(path.resolve(name), text, StandardOpenOption.CREATE_NEW).toString();
    }
  }

  /** An address of somebody else. */
  record Address(URI folder) implements Notary {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static Address of(String to) {
      try {
        URI folder = URI.create(to.endsWith("/") ? to : to + "/");
        boolean inTheClear =
            folder.getScheme().equals("http")
                && !InetAddress.getByName(folder.getHost()).isLoopbackAddress();
        if (inTheClear) {
          throw new BadInput(to + ": over a network heads are given by https only");
        }
        return new Address(folder);
      } catch (IOException | RuntimeException e) {
        throw e instanceof BadInput known
            ? known
            : new BadInput(to + ": no address: " + e.getMessage());
      }
    }

    @Override
    public String give(String name, String text) throws IOException {
      URI file = folder.resolve(name);
      HttpRequest put =
          HttpRequest.newBuilder(file)
              .timeout(LONGEST_WAIT)
              .header("Content-Type", "application/json")
              .header("If-None-Match", "*")
              .PUT(BodyPublishers.ofString(text))
              .build();
      try (HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST_WAIT).build()) {
        HttpResponse<Void> answer = client.send(put, BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
          throw new IOException("%s answers %d".formatted(file, answer.statusCode()));
        }
        return file.toString();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("%s: stopped while giving".formatted(file), e);
      }
    }
  }
}
