package org.najda.core;

/**
 * A salted SHA-256 over a personal value, 64 hexadecimal digits. The value and its salt lie beside
 * the journal and may be erased; the commitment stays in the chain and then says nothing.
 */
public record Commitment(String hex) {
  public Commitment {
    if (hex.length() != 64 || !hex.chars().allMatch(Commitment::isHex)) {
      throw new IllegalArgumentException("A commitment is 64 lower-case hexadecimal digits.");
    }
  }

  private static boolean isHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  @Override
  public String toString() {
    return hex;
  }
}
