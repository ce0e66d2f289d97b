package org.najda.registers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.najda.registers.broken.AsksTheClock;
import org.najda.registers.broken.KnowsADatabase;

/** What the registers module may know. Each rule is also proved able to fail. */
class RegistersHouseTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.najda.registers");

  private static final ArchRule KNOWS_LITTLE =
      classes()
          .that()
          .resideInAPackage("org.najda.registers..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.najda.registers..",
              "org.najda.core.codec",
              "java.io",
              "java.lang..",
              "java.math",
              "java.nio..",
              "java.security",
              "java.time..",
              "java.util..",
              "org.jspecify.annotations",
              "org.snakeyaml.engine..");

  private static final ArchRule YAML_AT_THE_DOOR =
      classes()
          .that()
          .resideOutsideOfPackage("org.najda.registers.declaration")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("org.snakeyaml..", "java.io", "java.nio.file..");

  private static final ArchRule NO_CLOCK =
      classes()
          .should()
          .onlyCallMethodsThat(
              DescribedPredicate.describe(
                  "ask no clock",
                  method ->
                      !(method.getName().equals("now")
                          && method.getOwner().getPackageName().startsWith("java.time"))));

  private static final ArchRule NO_CYCLES =
      slices().matching("org.najda.registers.(**)").should().beFreeOfCycles();

  @Test
  void it_was_found() {
    assertThat(PRODUCT.size()).isGreaterThan(40);
  }

  @Test
  void it_knows_no_framework_and_no_database() {
    KNOWS_LITTLE.check(PRODUCT);
  }

  @Test
  void only_declarations_are_read_from_files() {
    YAML_AT_THE_DOOR.check(PRODUCT);
  }

  @Test
  void nothing_in_it_asks_a_clock() {
    NO_CLOCK.check(PRODUCT);
  }

  @Test
  void its_packages_have_no_cycles() {
    NO_CYCLES.check(PRODUCT);
  }

  @Test
  void the_rules_notice_who_breaks_them() {
    JavaClasses broken =
        new ClassFileImporter().importClasses(KnowsADatabase.class, AsksTheClock.class);
    JavaClasses circle =
        new ClassFileImporter()
            .importPackages("org.najda.registers.broken", "org.najda.registers.circle");
    assertThatThrownBy(() -> KNOWS_LITTLE.check(broken)).hasMessageContaining("java.sql");
    assertThatThrownBy(() -> YAML_AT_THE_DOOR.check(broken)).hasMessageContaining("java.nio.file");
    assertThatThrownBy(() -> NO_CLOCK.check(broken)).hasMessageContaining("now");
    assertThatThrownBy(() -> NO_CYCLES.check(circle)).hasMessageContaining("Cycle detected");
  }
}
