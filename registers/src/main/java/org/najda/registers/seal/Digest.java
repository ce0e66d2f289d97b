package org.najda.registers.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A node of the tree: 32 bytes of SHA-256. */
public final class Digest {
  public static final int BYTES = 32;

  /** So that no leaf can be taken for a node, nor the other way round. */
  private static final byte LEAF = 0;

  private static final byte NODE = 1;

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IllegalArgumentException there are not 32 bytes
   */
  public static Digest of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A digest has 32 bytes, not " + bytes.length);
    }
    return new Digest(bytes.clone());
  }

  /** The digest of a tree without a leaf. */
  static Digest ofNothing() {
    return new Digest(sha256().digest());
  }

  /**
   * The leaf of an entry. The salt makes that nobody can find out an erased entry by trying: once
   * entry and salt are gone, the leaf says nothing.
   */
  public static Digest leaf(byte[] salt, byte[] entry) {
    MessageDigest sha = sha256();
    sha.update(LEAF);
    sha.update(salt);
    return new Digest(sha.digest(entry));
  }

  static Digest node(Digest left, Digest right) {
    MessageDigest sha = sha256();
    sha.update(NODE);
    sha.update(left.bytes);
    return new Digest(sha.digest(right.bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
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
