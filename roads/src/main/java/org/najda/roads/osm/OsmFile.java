package org.najda.roads.osm;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Reads an OpenStreetMap file of any of the four kinds, told apart by the end of its name. */
public final class OsmFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private OsmFile() {}

  /**
   * Gives every element that is not marked as deleted to the sink.
   *
   * @throws BadOsmFile the name says no known kind, or the content is not what the name says
   * @throws IOException the file can't be read
   */
  public static void read(Path file, OsmSink sink) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BadOsmFile(file, "is a folder");
    }
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
      read(file, raw, sink);
    }
  }

  /** As {@link #read(Path, OsmSink)}, of bytes that lie elsewhere than in the file named. */
  static void read(Path file, InputStream raw, OsmSink sink) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".pbf")) {
      new PbfOsm(file, raw, sink).read();
    } else if (name.endsWith(".osm")) {
      XmlOsm.read(file, raw, sink);
    } else if (name.endsWith(".osm.gz")) {
      XmlOsm.read(file, gunzip(file, raw), sink);
    } else if (name.endsWith(".osm.bz2")) {
      XmlOsm.read(file, bunzip(file, raw), sink);
    } else {
      throw new BadOsmFile(
          file, "the name must end in .osm.pbf, .osm, .osm.gz or .osm.bz2, to say what it is");
    }
  }

  private static InputStream gunzip(Path file, InputStream raw) throws IOException {
    try {
      return new GZIPInputStream(raw, BUFFER_BYTES);
    } catch (IOException broken) {
      throw bad(file, "is no gzip", broken);
    }
  }

  private static InputStream bunzip(Path file, InputStream raw) throws IOException {
    try {
      return new BZip2CompressorInputStream(raw, true);
    } catch (IOException broken) {
      throw bad(file, "is no bzip2", broken);
    }
  }

  private static BadOsmFile bad(Path file, String what, IOException broken) {
    String why = broken instanceof EOFException ? "it is cut off" : broken.getMessage();
    return new BadOsmFile(file, "start of the file", what + ": " + why);
  }
}
