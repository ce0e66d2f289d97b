package org.najda.core.codec;

/** Bytes are not what this version of Najda writes; the message says where and why. */
public final class UnreadableException extends RuntimeException {
  UnreadableException(String message) {
    super(message);
  }
}
