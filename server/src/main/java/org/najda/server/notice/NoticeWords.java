package org.najda.server.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.RoomId;
import org.najda.server.personal.PersonalVault;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words behind commitments. Each is remembered for half a minute: a new notice goes to every
 * screen at once, and all of them together ask the database once.
 */
public final class NoticeWords {
  private static final long REMEMBERED_NANOS = Duration.ofSeconds(30).toNanos();

  private final PersonalVault vault;
  private final JsonMapper json;
  private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();

  public NoticeWords(PersonalVault vault, JsonMapper json) {
    this.vault = vault;
    this.json = json;
  }

  private record Key(RoomId room, Commitment commitment) {}

  /**
   * @param words empty for those erased
   */
  private record Remembered(Optional<String> words, long sinceNanos) {
    boolean isFresh() {
      return System.nanoTime() - sinceNanos < REMEMBERED_NANOS;
    }
  }

  /** Without those that were erased. */
  Map<Commitment, String> of(RoomId room, List<Commitment> commitments) {
    Map<Commitment, String> found = new LinkedHashMap<>();
    List<Commitment> missing = new ArrayList<>();
    for (Commitment commitment : commitments) {
      @Nullable Remembered known = remembered.get(new Key(room, commitment));
      if (known == null || !known.isFresh()) {
        missing.add(commitment);
      } else {
        known.words().ifPresent(words -> found.put(commitment, words));
      }
    }
    if (!missing.isEmpty()) {
      found.putAll(read(room, missing));
    }
    return found;
  }

  private Map<Commitment, String> read(RoomId room, List<Commitment> commitments) {
    remembered.values().removeIf(known -> !known.isFresh());
    Map<Commitment, String> read = new LinkedHashMap<>();
    vault
        .findAll(room, commitments)
        .forEach((commitment, value) -> read.put(commitment, json.readValue(value, String.class)));
    for (Commitment commitment : commitments) {
      Optional<String> words = Optional.ofNullable(read.get(commitment));
      remembered.put(new Key(room, commitment), new Remembered(words, System.nanoTime()));
    }
    return read;
  }
}
