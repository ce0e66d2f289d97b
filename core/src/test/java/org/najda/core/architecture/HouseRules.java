package org.najda.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What core may know, and what it may not do, so that it replays the same everywhere. */
final class HouseRules {
  /** {@code lang.invoke} and {@code lang.runtime} are what records, lambdas and switches become. */
  static final ArchRule ONLY_THE_ALLOWED =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.najda.core..",
              "java.lang",
              "java.lang.invoke",
              "java.lang.runtime",
              "java.util",
              "java.util.function",
              "java.util.stream",
              "java.time",
              "java.math",
              "org.jspecify.annotations");

  static final ArchRule NO_CYCLES =
      SlicesRuleDefinition.slices().matching("org.najda.(**)").should().beFreeOfCycles();

  static final ArchRule NO_CLOCK =
      never(
          "asks a clock",
          Map.of(
              "java.lang.System", List.of("currentTimeMillis", "nanoTime"),
              "java.time.Instant", List.of("now"),
              "java.time.LocalDate", List.of("now"),
              "java.time.LocalTime", List.of("now"),
              "java.time.LocalDateTime", List.of("now"),
              "java.time.ZonedDateTime", List.of("now"),
              "java.time.OffsetDateTime", List.of("now"),
              "java.time.Year", List.of("now"),
              "java.time.YearMonth", List.of("now"),
              "java.time.Clock", List.of("*")));

  static final ArchRule NO_RANDOMNESS =
      never(
          "is random",
          Map.of(
              "java.util.Random", List.of("*"),
              "java.util.SplittableRandom", List.of("*"),
              "java.util.UUID", List.of("randomUUID"),
              "java.util.Collections", List.of("shuffle"),
              "java.lang.Math", List.of("random"),
              "java.lang.StrictMath", List.of("random"),
              "java.lang.System", List.of("identityHashCode", "getenv", "getProperty")));

  static final ArchRule NO_UNORDERED_COLLECTIONS =
      never(
          "walks in an order that differs between runs",
          Map.of(
              "java.util.HashMap", List.of("*"),
              "java.util.HashSet", List.of("*"),
              "java.util.IdentityHashMap", List.of("*"),
              "java.util.WeakHashMap", List.of("*"),
              "java.util.Hashtable", List.of("*"),
              "java.util.Set", List.of("of", "copyOf"),
              "java.util.Map", List.of("of", "copyOf", "ofEntries"),
              "java.util.stream.Collectors",
                  List.of(
                      "toSet", "toMap", "groupingBy", "toUnmodifiableSet", "toUnmodifiableMap")));

  /** Their last digit may differ between machines; {@link StrictMath} has the same ones. */
  static final ArchRule NO_INEXACT_MATH =
      never(
          "computes differently on another machine",
          Map.of(
              "java.lang.Math",
              List.of(
                  "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh",
                  "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot")));

  private HouseRules() {}

  /** Accesses, not calls: a reference to a method is one too. A star stands for every name. */
  private static ArchRule never(String what, Map<String, List<String>> names) {
    return noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(what, (JavaAccess<?> access) -> isOneOf(access, names)));
  }

  private static boolean isOneOf(JavaAccess<?> access, Map<String, List<String>> names) {
    var banned = names.getOrDefault(access.getTargetOwner().getName(), List.of());
    return banned.contains("*") || banned.contains(access.getName());
  }

  static List<ArchRule> all() {
    return Arrays.asList(
        ONLY_THE_ALLOWED,
        NO_CYCLES,
        NO_CLOCK,
        NO_RANDOMNESS,
        NO_UNORDERED_COLLECTIONS,
        NO_INEXACT_MATH);
  }
}
