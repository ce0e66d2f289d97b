package org.najda.server.sample;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import org.najda.core.CallId;
import org.najda.server.hash.Hash;

/**
 * The rule by which calls are drawn: each call's lot is the SHA-256 of {@code SEED/ROOM/NUMBER}
 * (UTF-8, written in hexadecimal), and the calls with the smallest lots are drawn. So anybody can
 * draw again: {@code printf %s SEED/ROOM/NUMBER | sha256sum}.
 */
public final class Lot {
  private static final int SEED_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Lot() {}

  /** A seed that nobody could know before. */
  public static String newSeed() {
    byte[] seed = new byte[SEED_BYTES];
    RANDOM.nextBytes(seed);
    return HexFormat.of().formatHex(seed);
  }

  /** The numbers drawn, the smallest first; all where there are no more. */
  public static List<Long> draw(String seed, String room, SortedSet<CallId> calls, int size) {
    return calls.stream()
        .map(CallId::number)
        .sorted(Comparator.comparing(call -> lot(seed, room, call)))
        .limit(size)
        .sorted()
        .toList();
  }

  private static String lot(String seed, String room, long call) {
    String said = seed + "/" + room + "/" + call;
    return Hash.ofContent(said.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
