package org.najda.roads.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the binary form: a row of blocks, each a length, a header and a compressed message.
 *
 * <p>The framing is done here, since the reader of the osmpbf library takes a file that is cut off
 * between its bytes for a whole one. Size limits are those of the format's definition
 * (https://wiki.openstreetmap.org/wiki/PBF_Format).
 */
final class PbfOsm {
  private static final int MAX_HEADER_BYTES = 64 * 1024;
  private static final int MAX_BLOB_BYTES = 32 * 1024 * 1024;
  private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");

  private final Path file;
  private final DataInputStream in;
  private final OsmSink sink;
  private long offset;

  PbfOsm(Path file, InputStream in, OsmSink sink) {
    this.file = file;
    this.in = new DataInputStream(in);
    this.sink = sink;
  }

  void read() throws IOException {
    boolean first = true;
    for (int start = in.read(); start >= 0; start = in.read()) {
      try {
        readBlock(start, first);
      } catch (EOFException cutOff) {
        throw bad("the file ends in the middle of a block: it is cut off");
      } catch (InvalidProtocolBufferException broken) {
        throw bad("broken block: " + broken.getMessage());
      }
      first = false;
    }
    if (first) {
      throw bad("the file is empty");
    }
  }

  private void readBlock(int start, boolean first) throws IOException {
    int headerBytes =
        start << 24
            | in.readUnsignedByte() << 16
            | in.readUnsignedByte() << 8
            | in.readUnsignedByte();
    if (headerBytes <= 0 || headerBytes > MAX_HEADER_BYTES) {
      throw bad("is no OpenStreetMap PBF: a block header of " + headerBytes + " bytes");
    }
    BlobHeader header = BlobHeader.parseFrom(bytes(headerBytes));
    int size = header.getDatasize();
    if (size < 0 || size > MAX_BLOB_BYTES) {
      throw bad("a block of " + size + " bytes");
    }
    if (first && !header.getType().equals("OSMHeader")) {
      throw bad("is no OpenStreetMap PBF: it begins with a block '" + header.getType() + "'");
    }
    byte[] content = unpack(Blob.parseFrom(bytes(size)));
    switch (header.getType()) {
      case "OSMHeader" -> checkHeader(HeaderBlock.parseFrom(content));
      case "OSMData" -> decode(PrimitiveBlock.parseFrom(content));
      default -> {
        // The format lets writers add blocks of their own, to be skipped.
      }
    }
    offset += 4L + headerBytes + size;
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }

  private byte[] unpack(Blob blob) throws BadOsmFile {
    if (blob.hasRaw()) {
      return blob.getRaw().toByteArray();
    }
    if (!blob.hasZlibData()) {
      throw bad("a block that is packed otherwise than by zlib; write the file anew with zlib");
    }
    int size = blob.getRawSize();
    if (size < 0 || size > MAX_BLOB_BYTES) {
      throw bad("a block of " + size + " bytes unpacked");
    }
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(blob.getZlibData().toByteArray());
      byte[] unpacked = new byte[size];
      if (inflater.inflate(unpacked) != size) {
        throw bad("broken block: shorter than it says");
      }
      return unpacked;
    } catch (DataFormatException broken) {
      throw bad("broken block: " + broken.getMessage());
    }
  }

  private void checkHeader(HeaderBlock header) throws BadOsmFile {
    for (String feature : header.getRequiredFeaturesList()) {
      if (!KNOWN_FEATURES.contains(feature)) {
        throw bad("the file needs a reader that knows '" + feature + "'; write it anew without");
      }
    }
  }

  private void decode(PrimitiveBlock block) throws BadOsmFile {
    try {
      new PbfBlock(block, sink).decode();
    } catch (PbfBlock.Broken broken) {
      throw bad(String.valueOf(broken.getMessage()));
    }
  }

  private BadOsmFile bad(String what) {
    return new BadOsmFile(file, "block at byte " + offset, what);
  }
}
