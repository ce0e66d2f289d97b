package org.najda.server.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallerRef;
import org.najda.core.Commitment;
import org.najda.core.RoomId;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import tools.jackson.databind.json.JsonMapper;

/** Seals the personal values of one command and collects them. */
final class Sealing {
  private final PersonalVault vault;
  private final JsonMapper json;
  private final RoomId room;
  private final List<PersonalValue> sealed = new ArrayList<>();

  Sealing(PersonalVault vault, JsonMapper json, RoomId room) {
    this.vault = vault;
    this.json = json;
    this.room = room;
  }

  /** What core may know of a caller. */
  CallerRef caller(@Nullable CallerBody caller) {
    if (caller == null) {
      return CallerRef.UNKNOWN;
    }
    String number = caller.number();
    String numberKey = number == null ? null : vault.numberKey(room, number);
    PersonalValue value = vault.seal("caller", json.writeValueAsString(caller), numberKey);
    sealed.add(value);
    return new CallerRef(numberKey, value.commitment());
  }

  /** What core may know of words. */
  Commitment words(String kind, String words) {
    PersonalValue value = vault.seal(kind, json.writeValueAsString(words));
    sealed.add(value);
    return value.commitment();
  }

  /** As {@link #words}; null for null. */
  @Nullable Commitment optionalWords(String kind, @Nullable String words) {
    return words == null ? null : words(kind, words);
  }

  /** All that was sealed so far. */
  List<PersonalValue> sealed() {
    return List.copyOf(sealed);
  }
}
