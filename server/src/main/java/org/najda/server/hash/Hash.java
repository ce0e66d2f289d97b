package org.najda.server.hash;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256: 32 bytes, written as 64 lower-case hexadecimal digits. */
public final class Hash {
  /** Number of bytes of every hash. */
  public static final int BYTES = 32;

  /** 32 zero bytes: what stands before the first row of a chain. */
  public static final Hash NONE = new Hash(new byte[BYTES]);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IllegalArgumentException when there are not 32 bytes
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length + ".");
    }
    return new Hash(bytes.clone());
  }

  /** The hash of plain bytes, with no length before them. */
  public static Hash ofContent(byte[] content) {
    return new Hash(Hasher.sha256().digest(content));
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
