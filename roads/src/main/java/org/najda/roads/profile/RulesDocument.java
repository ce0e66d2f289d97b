package org.najda.roads.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.roads.Profile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One {@code <profile>.yaml}, read strictly. */
final class RulesDocument {
  private static final int MAX_KMH = 300;
  private static final String REASON = "reason";

  private final StrictYaml top;

  private RulesDocument(StrictYaml top) {
    this.top = top;
  }

  static String fileName(Profile profile) {
    return profile.id() + ".yaml";
  }

  static String text(Profile profile) {
    String file = fileName(profile);
    try (InputStream in = RulesDocument.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @throws BadRules with file, place in it and what is wrong
   */
  static RulesDocument parse(String file, String text) {
    Object root;
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
      root = new Load(settings).loadFromString(text);
    } catch (YamlEngineException broken) {
      throw new BadRules(file + ": " + broken.getMessage());
    }
    StrictYaml top = new StrictYaml(file, root);
    top.keys(
        "about",
        "speeds",
        "maxspeed",
        "surfaces",
        "access",
        "permission",
        "closures",
        "minWidthMeters",
        "oneway",
        "barriers");
    top.at("about").text();
    return new RulesDocument(top);
  }

  Map<String, Integer> kmhBy(String list, String tag) {
    Map<String, Integer> kmh = new TreeMap<>();
    for (StrictYaml rule : top.at(list).list()) {
      reasoned(rule, tag, "kmh");
      for (String value : rule.at(tag).texts()) {
        if (kmh.put(value, speed(rule)) != null) {
          throw rule.bad(tag + " '" + value + "' is there twice");
        }
      }
    }
    return kmh;
  }

  boolean obeysMaxspeed() {
    StrictYaml rule = reasoned(top.at("maxspeed"), "use");
    return switch (rule.at("use").text()) {
      case "lower" -> true;
      case "ignore" -> false;
      case String other -> throw rule.bad("use is '" + other + "', not lower or ignore");
    };
  }

  TravelRules.Access access() {
    StrictYaml rule = reasoned(top.at("access"), "keys", "closed");
    return new TravelRules.Access(rule.at("keys").texts(), set(rule.at("closed")));
  }

  TravelRules.Permission permission() {
    StrictYaml rule = reasoned(top.at("permission"), "keys", "values", "kmh");
    return new TravelRules.Permission(rule.at("keys").texts(), set(rule.at("values")), speed(rule));
  }

  List<TravelRules.TagMatch> closures() {
    return top.at("closures").list().stream()
        .map(rule -> match(reasoned(rule, "tag", "values")))
        .toList();
  }

  double minWidthMeters() {
    return reasoned(top.at("minWidthMeters"), "value").at("value").number();
  }

  TravelRules.OneWay oneWay() {
    StrictYaml rule = reasoned(top.at("oneway"), "keys", "implied");
    List<TravelRules.TagMatch> implied =
        rule.at("implied").list().stream()
            .map(sign -> {
              sign.keys("tag", "values");
              return match(sign);
            })
            .toList();
    return new TravelRules.OneWay(rule.at("keys").texts(), implied);
  }

  Set<String> closedBarriers() {
    return set(reasoned(top.at("barriers"), "closed").at("closed"));
  }

  private static TravelRules.TagMatch match(StrictYaml rule) {
    return new TravelRules.TagMatch(rule.at("tag").text(), set(rule.at("values")));
  }

  private static Set<String> set(StrictYaml list) {
    return new TreeSet<>(list.texts());
  }

  private static int speed(StrictYaml rule) {
    double kmh = rule.at("kmh").number();
    if (kmh < 1 || kmh > MAX_KMH || kmh != Math.rint(kmh)) {
      throw rule.bad("kmh " + kmh + " is not a whole number from 1 to " + MAX_KMH);
    }
    return (int) kmh;
  }

  private static StrictYaml reasoned(StrictYaml rule, String... keys) {
    String[] all = Arrays.copyOf(keys, keys.length + 1);
    all[keys.length] = REASON;
    rule.keys(all);
    rule.at(REASON).text();
    return rule;
  }
}
