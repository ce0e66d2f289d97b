package org.najda.registers.declaration;

import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.Figure;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.law.LawBook;

/**
 * All that is declared, checked.
 *
 * @param registers by key
 * @param figures of the annual review, in the order of their file
 */
public record Definitions(
    List<Role> roles, LawBook law, List<Register> registers, List<Figure> figures) {
  public Definitions {
    roles = List.copyOf(roles);
    registers = List.copyOf(registers);
    figures = List.copyOf(figures);
  }

  public Optional<Register> findRegister(String key) {
    return registers.stream().filter(register -> register.key().equals(key)).findFirst();
  }

  /**
   * The register of this key.
   *
   * @throws IllegalArgumentException none is declared
   */
  public Register getRegister(String key) {
    return findRegister(key)
        .orElseThrow(() -> new IllegalArgumentException("No register " + key + " is declared."));
  }
}
