package org.najda.server.telephony;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallerRef;
import org.najda.core.RoomId;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an exchange tells of a caller, sealed.
 *
 * @param ref what core may know
 * @param sealed what lies beside the journal
 */
record Caller(CallerRef ref, List<PersonalValue> sealed) {
  /** The form of the personal value; the same that people's descriptions of a caller have. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Details(@Nullable String number, TelephonyEvent.@Nullable CallerPlace place) {}

  static Caller seal(TelephonyEvent event, RoomId room, PersonalVault vault, JsonMapper json) {
    if (!event.tellsOfCaller()) {
      return new Caller(CallerRef.UNKNOWN, List.of());
    }
    String number = event.number();
    String key = number == null ? null : vault.numberKey(room, number);
    String details = json.writeValueAsString(new Details(number, event.place()));
    PersonalValue value = vault.seal("caller", details, key);
    return new Caller(new CallerRef(key, value.commitment()), List.of(value));
  }
}
