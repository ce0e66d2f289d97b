package org.najda.server.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Gives out files of a report as they were made. */
public final class ReportDownload {
  /** ZIP writes times of the wall; one for all, so that the same files are the same bytes. */
  private static final LocalDateTime TIME = LocalDateTime.parse("2000-01-01T00:00:00");

  /**
   * A page that stands for itself brings its looks and its script, and says in itself which script
   * that is ({@code LonePage}): of kept editions that may be one of an older program.
   */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:;"
          + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private ReportDownload() {}

  /** One of them. */
  public static ResponseEntity<byte[]> one(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type(name))
        .header("Content-Security-Policy", POLICY)
        .body(content);
  }

  private static MediaType type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html" -> new MediaType("text", "html", StandardCharsets.UTF_8);
      case "csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
      case "json" -> MediaType.APPLICATION_JSON;
      case "txt" -> new MediaType("text", "plain", StandardCharsets.UTF_8);
      default -> MediaType.APPLICATION_OCTET_STREAM;
    };
  }

  /**
   * All of them in one.
   *
   * @param name of the ZIP file
   */
  public static ResponseEntity<byte[]> all(String name, Map<String, byte[]> files) {
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(zip(files));
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
