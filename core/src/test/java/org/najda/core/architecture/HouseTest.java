package org.najda.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Core keeps the rules of the house, and each rule is able to fail. */
class HouseTest {
  private static final String VIOLATIONS = "org.najda.core.architecture.violation.";
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.najda.core");

  @Test
  void core_was_found() {
    assertThat(CORE.size()).isGreaterThan(100);
    assertThat(CORE.contain("org.najda.core.desk.Desk")).isTrue();
    assertThat(CORE.contain(VIOLATIONS + "ThrowsDice")).isFalse();
  }

  static Stream<ArchRule> rules() {
    return HouseRules.all().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void core_keeps(ArchRule rule) {
    rule.check(CORE);
  }

  static Stream<Arguments> violations() {
    return Stream.of(
        arguments(HouseRules.ONLY_THE_ALLOWED, "ReadsAFile"),
        arguments(HouseRules.ONLY_THE_ALLOWED, "RunsAThread"),
        arguments(HouseRules.NO_CLOCK, "AsksTheClock"),
        arguments(HouseRules.NO_CLOCK, "AsksTheMachinesTime"),
        arguments(HouseRules.NO_RANDOMNESS, "ThrowsDice"),
        arguments(HouseRules.NO_RANDOMNESS, "MakesItsOwnId"),
        arguments(HouseRules.NO_UNORDERED_COLLECTIONS, "KeepsAHashMap"),
        arguments(HouseRules.NO_UNORDERED_COLLECTIONS, "CopiesASet"),
        arguments(HouseRules.NO_UNORDERED_COLLECTIONS, "CollectsToASet"),
        arguments(HouseRules.NO_INEXACT_MATH, "TakesAMachinesSine"));
  }

  @ParameterizedTest
  @MethodSource("violations")
  void a_class_that_breaks_it_is_found(ArchRule rule, String violation)
      throws ClassNotFoundException {
    JavaClasses classes =
        new ClassFileImporter().importClasses(Class.forName(VIOLATIONS + violation));

    assertThat(rule.evaluate(classes).hasViolation()).isTrue();
  }

  @Test
  void two_packages_that_know_each_other_are_found() {
    JavaClasses both =
        new ClassFileImporter().importPackages(VIOLATIONS + "left", VIOLATIONS + "right");

    assertThat(HouseRules.NO_CYCLES.evaluate(both).hasViolation()).isTrue();
  }

  @Test
  void every_rule_has_a_violation_here() {
    var proved = violations().map(arguments -> (ArchRule) arguments.get()[0]).distinct().toList();

    assertThat(HouseRules.all())
        .allMatch(rule -> rule == HouseRules.NO_CYCLES || proved.contains(rule));
  }
}
