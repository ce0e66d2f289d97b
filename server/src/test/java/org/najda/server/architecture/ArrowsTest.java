package org.najda.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which package of the server may know which. A new package gets a line here, a new arrow a word;
 * think before giving either.
 */
class ArrowsTest {
  private static final String SERVER = "org.najda.server";

  /** Left of the colon who knows, right of it whom; {@code *} knows all. */
  private static final String ALLOWED =
      """
      access: account problem room setup
      account:
      audit: cli definition directory hash journal projection proof register review seal store tally text verify
      backup: cli hash journal projection room store verify
      board: access account feed notice position room whereabouts
      cli: store table verify
      command: access account handover notice personal position presence problem recommend room setup traffic whereabouts
      console:
      cover: access account map room traffic whereabouts
      definition: cli scenario
      directory: account cli definition setup store table
      demo: account cli directory key map position serve setup store synthetic
      detail: access account board hash journal personal problem projection room
      evidence: access account page problem register review room tally
      exchange: recommend room round
      exercise: access account map personal position problem recommend room round scenario telephony text whereabouts
      fallback: access account cli command journal page personal place problem projection room round store text
      feed: room
      figures: access account evidence level page problem projection register review room round store tally text
      follow: position room round whereabouts
      handover: access account hash journal personal problem room session
      hash:
      history: access account problem room
      importing: cli definition directory register roster store
      journal: hash personal
      key: account problem room
      legaltime: register room round
      level: access account problem projection room
      link: access account projection register room sample
      listing: tally
      lookout: recommend room round
      map: cli problem round text
      monthly: account cli directory figures page problem review store tally text
      notice: access account personal problem room
      openid: account directory page problem session
      oversight: account journal page problem register room
      page: hash problem store text training
      personal: hash
      place: access account map room text
      playback: access account board feed history journal position problem room stream traffic
      position: key problem
      preference: account problem
      presence: access account problem room round
      problem: journal text
      projection: hash journal room round verify
      proof: hash seal tally
      prose: account page problem publication register review tally text
      publication: account cli definition directory evidence hash monthly page problem proof register review store table tally text
      recommend: access account cover hash map problem room round traffic whereabouts wire
      register: account definition directory listing page problem roster round table tally text
      rehearsal: cli replay serve setup store table
      replay: cli hash journal map recommend room store table
      retention: account history journal personal position problem room round
      review: cli definition directory hash page proof seal store table tally text
      room: hash journal personal
      roster: account cli directory page problem room store table text
      sample: account hash level page problem projection register room table
      scenario:
      seal: cli definition directory hash journal page register store text
      round:
      serve: *
      session: access account page problem round store text
      settings: access account hash journal map page personal problem room session setup sheet training
      setup: account cli hash journal room sheet store table text
      sheet: text
      store: hash
      stream: access account board feed journal notice position presence room whereabouts
      synthetic: cli definition directory hash journal projection recommend register replay room store
      table:
      tally: journal store
      telephony: hash key personal problem room
      terminal: access account position problem room whereabouts
      text:
      ticket: access account key problem room text
      training: text
      trail: access account history position problem room
      traffic: access account map position room round
      transfer: access account board personal room round
      verify: hash journal personal room
      watch: projection
      whereabouts: position
      wire:
      """;

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.najda");
  }

  @Test
  void aPackageOfTheServerKnowsOnlyWhatTheListAllows() {
    SortedMap<String, SortedSet<String>> found = arrows(classes);

    assertThat(found).hasSizeGreaterThan(20);
    assertThat(forbidden(found, allowed(ALLOWED))).isEmpty();
  }

  @Test
  void thePackagesOfTheServerHaveNoCycle() {
    assertThat(cycle(arrows(classes))).isEmpty();
  }

  @Test
  void coreRoadsAndRegistersKnowNothingOfTheServerNorOfOneAnother() {
    assertThat(dependents("org.najda.registers", "org.najda.server", "org.najda.roads")).isEmpty();
    assertThat(dependents("org.najda.core", "org.najda.server", "org.najda.roads")).isEmpty();
    assertThat(dependents("org.najda.roads", "org.najda.server", "org.najda.core")).isEmpty();
    assertThat(dependents("org.najda.core", "org.springframework", "java.sql", "java.net"))
        .isEmpty();
    assertThat(dependents("org.najda.roads", "org.springframework", "java.sql", "java.net"))
        .isEmpty();
  }

  @Test
  void theStartOfSpringIsKnownOnlyWhereTheServerIsServed() {
    assertThat(dependents(SERVER, "org.springframework.boot"))
        .allMatch(name ->
            name.startsWith(SERVER + ".serve.") || name.equals(SERVER + ".problem.ErrorPages"))
        .isNotEmpty();
  }

  @Test
  void anArrowThatIsNotAllowedWouldBeFound() {
    Map<String, SortedSet<String>> allowed = allowed("room: journal\njournal:\nserve: *\n");

    assertThat(forbidden(allowed("room: journal\nserve: room journal\n"), allowed)).isEmpty();
    assertThat(forbidden(allowed("journal: room\n"), allowed)).containsExactly("journal -> room");
    assertThat(forbidden(allowed("novelty: room\n"), allowed)).containsExactly("novelty -> room");
    assertThat(forbidden(arrows(classes), allowed)).hasSizeGreaterThan(20);
  }

  @Test
  void aCycleWouldBeFound() {
    assertThat(cycle(allowed("a: b\nb: c\nc: a\n"))).isNotEmpty();
    assertThat(cycle(allowed("a: b c\nb: c\nc:\n"))).isEmpty();
  }

  @Test
  void aDependencyOfTheWrongModuleWouldBeFound() {
    assertThat(dependents(SERVER, "org.najda.core")).isNotEmpty();
  }

  private static SortedMap<String, SortedSet<String>> allowed(String lines) {
    SortedMap<String, SortedSet<String>> allowed = new TreeMap<>();
    lines
        .lines()
        .map(line -> line.split(":"))
        .forEach(line ->
            allowed.put(
                line[0],
                Arrays.stream(line.length == 1 ? new String[0] : line[1].split(" "))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new))));
    return allowed;
  }

  private static List<String> forbidden(
      Map<String, SortedSet<String>> found, Map<String, SortedSet<String>> allowed) {
    List<String> forbidden = new ArrayList<>();
    found.forEach((from, known) -> {
      SortedSet<String> may = allowed.getOrDefault(from, new TreeSet<>());
      known.stream()
          .filter(to -> !may.contains("*") && !may.contains(to))
          .forEach(to -> forbidden.add(from + " -> " + to));
    });
    return forbidden;
  }

  /** The packages of one cycle; empty when there is none. */
  private static List<String> cycle(Map<String, SortedSet<String>> arrows) {
    SortedMap<String, SortedSet<String>> left = new TreeMap<>();
    arrows.forEach((from, known) -> left.put(from, new TreeSet<>(known)));
    // Who knows nobody left can be in no cycle; taking such away until none is left tells.
    while (left.values().removeIf(known -> known.stream().noneMatch(left::containsKey))) {
      continue;
    }
    return List.copyOf(left.keySet());
  }

  /** Between the packages directly below the server's; the program's own class is not one. */
  private static SortedMap<String, SortedSet<String>> arrows(JavaClasses all) {
    SortedMap<String, SortedSet<String>> arrows = new TreeMap<>();
    for (JavaClass from : all) {
      from.getDirectDependenciesFromSelf()
          .forEach(dependency -> {
            String knows = area(from);
            String known = area(dependency.getTargetClass());
            if (!knows.isEmpty() && !known.isEmpty() && !knows.equals(known)) {
              arrows.computeIfAbsent(knows, name -> new TreeSet<>()).add(known);
            }
          });
    }
    return arrows;
  }

  private static String area(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(SERVER + ".") ? name.substring(SERVER.length() + 1).split("\\.")[0] : "";
  }

  private static SortedSet<String> dependents(String from, String... forbidden) {
    SortedSet<String> names = new TreeSet<>();
    for (JavaClass type : classes) {
      boolean knows =
          type.getPackageName().startsWith(from)
              && type.getDirectDependenciesFromSelf().stream()
                  .map(dependency -> dependency.getTargetClass().getPackageName())
                  .anyMatch(name -> Arrays.stream(forbidden).anyMatch(name::startsWith));
      if (knows) {
        names.add(type.getName());
      }
    }
    return names;
  }
}
