package org.najda.roads.map;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.najda.roads.Profile;
import org.najda.roads.profile.TravelRules;

/**
 * Names everything that a map depends on: the first half of a SHA-256 over the source file, the
 * rules of all profiles, the options and the format.
 */
final class MapVersion {
  private static final int BYTES = 16;

  private MapVersion() {}

  static String of(Path source, ImportOptions options) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(source, into);
    }
    for (Profile profile : Profile.values()) {
      digest.update(TravelRules.text(profile).getBytes(StandardCharsets.UTF_8));
    }
    String rest = "allComponents=" + options.allComponents() + " format=" + MapFile.FORMAT;
    byte[] hash = digest.digest(rest.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
