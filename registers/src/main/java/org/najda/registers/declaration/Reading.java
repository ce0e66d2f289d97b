package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.najda.registers.definition.ApprovalStep;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.law.LawBook;
import org.najda.registers.law.Limit;

/**
 * What reading a folder of definitions gave.
 *
 * @param definitions empty where there is a flaw
 * @param flaws by file and line
 */
public record Reading(Optional<Definitions> definitions, List<Flaw> flaws) {
  private static final String ROLES = "roles.yaml";
  private static final String EXAMPLES = ".examples.yaml";

  public Reading {
    flaws = List.copyOf(flaws);
  }

  /** Reads and checks all of it. */
  public static Reading of(DefinitionFolder folder) {
    Flaws flaws = new Flaws();
    SortedMap<String, byte[]> files = folder.files();
    List<Role> roles = new ArrayList<>();
    Map<String, List<Limit>> law = new LinkedHashMap<>();
    Map<YamlPart, Register> registers = new LinkedHashMap<>();
    Map<YamlPart, Chapter> chapters = new LinkedHashMap<>();
    Optional<YamlPart> earlier =
        Optional.ofNullable(files.get(EarlierReader.FILE))
            .map(bytes -> flaws.attempt(() -> YamlFile.read(EarlierReader.FILE, bytes, flaws)));
    ProseFiles prose = new ProseFiles(flaws);
    if (!files.containsKey(ROLES)) {
      flaws.add(ROLES, 1, FlawCode.MISSING_KEY, ROLES);
    }
    files.forEach((name, bytes) ->
        flaws.attempt(() -> {
          if (name.equals(ROLES)) {
            roles.addAll(roles(YamlFile.read(name, bytes, flaws)));
          } else if (name.startsWith("indicators/")) {
            YamlPart top = YamlFile.read(name, bytes, flaws);
            chapters.put(top, IndicatorReader.read(top));
          } else if (name.startsWith("prose/")) {
            prose.read(name, bytes);
          } else if (name.startsWith("law/")) {
            LawReader.Topic topic = LawReader.read(YamlFile.read(name, bytes, flaws));
            law.put(topic.name(), topic.limits());
          } else if (name.startsWith("registers/") && !name.endsWith(EXAMPLES)) {
            YamlPart top = YamlFile.read(name, bytes, flaws);
            registers.put(top, RegisterReader.read(top));
          }
          return name;
        }));
    Definitions all =
        new Definitions(
            roles,
            LawBook.of(law),
            List.copyOf(registers.values()),
            chapters.values().stream().sorted(Comparator.comparingInt(Chapter::place)).toList(),
            earlier.map(top -> flaws.attempt(() -> EarlierReader.read(top))).orElse(List.of()),
            prose.book());
    // What does not fit together is told once everything can be read: no flaw for what one hides.
    if (flaws.list().isEmpty()) {
      registers.forEach((top, register) -> Checks.of(all, register, top).run());
      new IndicatorChecks(all, chapters).run();
      earlier.ifPresent(top -> EarlierReader.check(all, top));
      prose.check(all);
    }
    if (flaws.list().isEmpty()) {
      all.registers().forEach(register -> examples(all, register, files, flaws));
    }
    List<Flaw> found = flaws.list();
    return new Reading(found.isEmpty() ? Optional.of(all) : Optional.empty(), found);
  }

  private static void examples(
      Definitions all, Register register, SortedMap<String, byte[]> files, Flaws flaws) {
    String name = "registers/" + register.key() + EXAMPLES;
    byte[] bytes = files.get(name);
    if (bytes == null) {
      flaws.add(name, 1, FlawCode.NO_EXAMPLES, register.key(), register.key());
      return;
    }
    flaws.attempt(() -> {
      new Examples(register, all.law(), YamlFile.read(name, bytes, flaws)).run();
      return name;
    });
  }

  private static List<Role> roles(YamlPart top) {
    top.only("roles");
    return top.named(
        "roles",
        (key, part) -> {
          part.only(
              Scalars.labelledAnd(
                  "technical", "second-factor", "rosters", "prepares-review", "approves-review"));
          return new Role(
              key,
              Scalars.label(part),
              Scalars.yes(part, "technical"),
              Scalars.yes(part, "second-factor"),
              Scalars.yes(part, "rosters"),
              Scalars.yes(part, "prepares-review"),
              part.findWord("approves-review")
                  .map(word -> Scalars.choose(part.spot(), word, ApprovalStep.class))
                  .orElse(null));
        });
  }
}
