package org.najda.server.oversight;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.directory.OrgUnit;
import org.najda.server.page.Voice;
import org.najda.server.register.Registrar;

/** Calls things by the names that a reader knows. */
record Named(Voice say, Registrar registrar) {
  String register(String key) {
    return registrar
        .definitions()
        .findRegister(key)
        .map(Register::label)
        .map(this::label)
        .orElse(key);
  }

  /** All of them, to choose one. */
  List<Choice> registers() {
    return registrar.definitions().registers().stream()
        .map(register -> new Choice(register.key(), label(register.label())))
        .toList();
  }

  /** Something to choose, by its name. */
  public record Choice(String key, String label) {}

  String role(String key) {
    return registrar.definitions().roles().stream()
        .filter(role -> role.key().equals(key))
        .findFirst()
        .map(Role::label)
        .map(this::label)
        .orElse(key);
  }

  String unit(String key) {
    return registrar.directory().findUnit(key).map(OrgUnit::label).map(this::label).orElse(key);
  }

  /** Somebody of the service, by name and number. */
  String person(String number) {
    return registrar.named(number);
  }

  String label(Label label) {
    return say.label(label);
  }

  String time(Instant at, String person) {
    return say.time(at, zone(person));
  }

  /** The calendar of the place where somebody is. */
  ZoneId zone(String person) {
    return registrar.listPostings(person).stream()
        .findFirst()
        .map(posting -> registrar.directory().zoneOf(posting.unit()))
        .orElse(java.time.ZoneOffset.UTC);
  }
}
