package org.najda.registers.declaration;

import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.EarlierFigure;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.law.LawBook;
import org.najda.registers.prose.ProseBook;

/**
 * All that is declared, checked.
 *
 * @param registers by key
 * @param chapters of the annual review, in their order
 * @param earlier what was published of years of which no records are kept
 * @param prose the text that each of them begins with
 */
public record Definitions(
    List<Role> roles,
    LawBook law,
    List<Register> registers,
    List<Chapter> chapters,
    List<EarlierFigure> earlier,
    ProseBook prose) {
  public Definitions {
    roles = List.copyOf(roles);
    registers = List.copyOf(registers);
    chapters = List.copyOf(chapters);
    earlier = List.copyOf(earlier);
  }

  /** All of the review, in its order. */
  public List<Indicator> indicators() {
    return chapters.stream().flatMap(chapter -> chapter.indicators().stream()).toList();
  }

  public Optional<Indicator> findIndicator(String id) {
    return indicators().stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /**
   * The indicator of this id.
   *
   * @throws IllegalArgumentException none is declared
   */
  public Indicator getIndicator(String id) {
    return findIndicator(id)
        .orElseThrow(() -> new IllegalArgumentException("No indicator " + id + " is declared."));
  }

  public Optional<Chapter> findChapter(String key) {
    return chapters.stream().filter(chapter -> chapter.key().equals(key)).findFirst();
  }

  /** What was published of a year, for where its records are not kept. */
  public Optional<EarlierFigure> findEarlier(String indicator, int year) {
    return earlier.stream()
        .filter(each -> each.indicator().equals(indicator) && each.year() == year)
        .findFirst();
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
