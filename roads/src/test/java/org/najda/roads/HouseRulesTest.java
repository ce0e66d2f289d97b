package org.najda.roads;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.najda.roads.broken.KnowsDatabase;

/** What the roads module may know. Each rule is also proved able to fail. */
class HouseRulesTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.najda.roads");

  private static final ArchRule KNOWS_READERS_ONLY =
      classes()
          .that()
          .resideInAPackage("org.najda.roads..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.najda.roads..",
              "java.io",
              "java.lang..",
              "java.math",
              "java.nio..",
              "java.text",
              "java.security",
              "java.util..",
              "javax.xml.stream",
              "org.jspecify.annotations",
              "crosby.binary",
              "com.google.protobuf",
              "org.apache.commons.compress..",
              "org.snakeyaml.engine..");

  private static final ArchRule NO_CYCLES =
      slices().matching("org.najda.roads.(**)").should().beFreeOfCycles();

  private static final ArchRule FORMATS_AT_THE_DOORS =
      classes()
          .that()
          .resideOutsideOfPackages(
              "org.najda.roads.osm", "org.najda.roads.city", "org.najda.roads.tile")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "crosby..", "com.google.protobuf..", "javax.xml..", "org.apache.commons.compress..");

  @Test
  void itKnowsReadersOfOpenStreetMapDataAndNothingElse() {
    KNOWS_READERS_ONLY.check(PRODUCT);
  }

  @Test
  void itsPackagesHaveNoCycles() {
    NO_CYCLES.check(PRODUCT);
  }

  @Test
  void fileFormatsStayInsideThePackagesThatReadAndWriteThem() {
    FORMATS_AT_THE_DOORS.check(PRODUCT);
  }

  @Test
  void theRulesNoticeWhoBreaksThem() {
    JavaClasses broken = new ClassFileImporter().importPackagesOf(KnowsDatabase.class);
    assertThatThrownBy(() -> KNOWS_READERS_ONLY.check(broken)).hasMessageContaining("java.sql");
    assertThatThrownBy(() -> NO_CYCLES.check(broken)).hasMessageContaining("Cycle detected");
    assertThatThrownBy(() -> FORMATS_AT_THE_DOORS.check(broken))
        .hasMessageContaining("javax.xml.stream");
  }
}
