package org.najda.core.settings;

import java.util.List;

/**
 * What being on duty takes: what crews drive, when they and the desks are there, what units may say
 * they are doing, who looks after which districts, whom one can ring. A room works without any.
 *
 * @param logOnRequired whether only a unit whose crew has logged on may be sent
 */
public record Duty(
    List<Vehicle> vehicles,
    List<Shift> shifts,
    List<UnitStatus> statuses,
    List<DispatchGroup> groups,
    List<Contact> contacts,
    boolean logOnRequired) {
  public static final Duty NONE =
      new Duty(List.of(), List.of(), List.of(), List.of(), List.of(), false);

  public Duty {
    vehicles = List.copyOf(vehicles);
    shifts = List.copyOf(shifts);
    statuses = List.copyOf(statuses);
    groups = List.copyOf(groups);
    contacts = List.copyOf(contacts);
  }

  /** The same with other vehicles. */
  public Duty withVehicles(List<Vehicle> vehicles) {
    return new Duty(vehicles, shifts, statuses, groups, contacts, logOnRequired);
  }

  /** The same with other shifts. */
  public Duty withShifts(List<Shift> shifts) {
    return new Duty(vehicles, shifts, statuses, groups, contacts, logOnRequired);
  }

  /** The same with other statuses. */
  public Duty withStatuses(List<UnitStatus> statuses) {
    return new Duty(vehicles, shifts, statuses, groups, contacts, logOnRequired);
  }

  /** The same with other groups. */
  public Duty withGroups(List<DispatchGroup> groups) {
    return new Duty(vehicles, shifts, statuses, groups, contacts, logOnRequired);
  }

  /** The same with other contacts. */
  public Duty withContacts(List<Contact> contacts) {
    return new Duty(vehicles, shifts, statuses, groups, contacts, logOnRequired);
  }

  /** The same, where a crew must have logged on, or need not. */
  public Duty withLogOnRequired(boolean required) {
    return new Duty(vehicles, shifts, statuses, groups, contacts, required);
  }
}
