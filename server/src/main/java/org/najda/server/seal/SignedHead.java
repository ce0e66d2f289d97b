package org.najda.server.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.najda.server.store.DataDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A head with its signature (Ed25519, RFC 8032).
 *
 * @param head the JSON of a {@link GivenHead}, exactly as it was signed
 * @param signature over its UTF-8 bytes, in Base64
 * @param key the public key, in Base64 (X.509 SubjectPublicKeyInfo): compare it with the one that
 *     was given out before
 */
public record SignedHead(String head, String signature, String key) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "heads.key";
  private static final String PUBLIC = "heads.pub";

  /** Signs with the key of the folder, which is made the first time. */
  static SignedHead sign(GivenHead head, DataDir dir) {
    String text = JSON.writeValueAsString(head);
    try {
      if (!dir.contains(PRIVATE)) {
        KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        dir.write(PUBLIC, encoded(made.getPublic().getEncoded()));
        dir.write(PRIVATE, encoded(made.getPrivate().getEncoded()));
      }
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(decoded(dir.read(PRIVATE))));
      Signature signing = Signature.getInstance(ALGORITHM);
      signing.initSign(key);
      signing.update(text.getBytes(StandardCharsets.UTF_8));
      return new SignedHead(text, encoded(signing.sign()), dir.read(PUBLIC).strip());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519.", e);
    }
  }

  /**
   * Reads a file of {@code najda heads}.
   *
   * @throws IllegalArgumentException it is none
   */
  static SignedHead read(String file) {
    try {
      SignedHead read = JSON.readValue(file, SignedHead.class);
      if (read == null || read.head == null || read.signature == null || read.key == null) {
        throw new IllegalArgumentException("head, signature or key is missing");
      }
      return read;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON of a signed head", e);
    }
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  /** Whether what it says was signed by who holds the key. */
  boolean isGenuine() {
    try {
      PublicKey signer =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(key)));
      Signature checking = Signature.getInstance(ALGORITHM);
      checking.initVerify(signer);
      checking.update(head.getBytes(StandardCharsets.UTF_8));
      return checking.verify(decoded(signature));
    } catch (GeneralSecurityException | IllegalArgumentException notEven) {
      return false;
    }
  }

  /**
   * What it says.
   *
   * @throws IllegalArgumentException nothing that can be read
   */
  GivenHead given() {
    try {
      GivenHead given = JSON.readValue(head, GivenHead.class);
      if (given == null) {
        throw new IllegalArgumentException("what was signed is no head");
      }
      return given;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("what was signed is no head", e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] decoded(String text) {
    return Base64.getDecoder().decode(text.strip());
  }
}
