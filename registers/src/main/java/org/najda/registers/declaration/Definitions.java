package org.najda.registers.declaration;

import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.law.LawBook;

/**
 * All that is declared, checked.
 *
 * @param registers by key
 */
public record Definitions(List<Role> roles, LawBook law, List<Register> registers) {
  public Definitions {
    roles = List.copyOf(roles);
    registers = List.copyOf(registers);
  }

  public Optional<Register> findRegister(String key) {
    return registers.stream().filter(register -> register.key().equals(key)).findFirst();
  }
}
