package org.najda.core.settings;

/**
 * A vehicle that crews take out; which unit has it is told when the unit logs on.
 *
 * @param code unique within the room, such as its number in the fleet
 * @param callSign how the radio calls it
 */
public record Vehicle(String code, LocalName name, UnitKind kind, String callSign) {
  public Vehicle {
    if (callSign.isBlank()) {
      throw new IllegalArgumentException("Vehicle %s has no call sign.".formatted(code));
    }
  }
}
