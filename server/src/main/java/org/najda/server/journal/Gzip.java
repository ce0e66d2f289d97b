package org.najda.server.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes made small for storage, and back. */
public final class Gzip {
  private static final int BUFFER_BYTES = 1 << 16;

  private Gzip() {}

  /** The bytes, compressed. */
  public static byte[] compress(byte[] content) {
    return compress(content, content.length);
  }

  /**
   * The bytes, compressed as far as that is worth it.
   *
   * @param worthBytes how many of them, from the first on; the rest is stored as it is
   */
  public static byte[] compress(byte[] content, int worthBytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length - worthBytes + 1024);
    try (Fast gzip = new Fast(bytes)) {
      gzip.write(content, 0, worthBytes);
      gzip.pause();
      gzip.write(content, worthBytes, content.length - worthBytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** At the level that costs least for what it saves. */
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream to) throws IOException {
      super(to, BUFFER_BYTES);
      def.setLevel(Deflater.BEST_SPEED);
    }

    /** Compresses no more. */
    void pause() {
      def.setLevel(Deflater.NO_COMPRESSION);
    }
  }

  /**
   * The bytes as they were.
   *
   * @throws UncheckedIOException when they were not compressed so, or were altered
   */
  public static byte[] expand(byte[] compressed) {
    try (GZIPInputStream gzip =
        new GZIPInputStream(new ByteArrayInputStream(compressed), BUFFER_BYTES)) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
