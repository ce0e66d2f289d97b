package org.najda.roads.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Profile;

/** The rules of one profile. */
public final class TravelRules {
  /** A tag with one of some values. */
  record TagMatch(String tag, Set<String> values) {
    boolean matches(Map<String, String> tags) {
      String value = tags.get(tag);
      return value != null && values.contains(value);
    }
  }

  /** The first of the keys that is present decides; some of its values close. */
  record Access(List<String> keys, Set<String> closed) {
    boolean closes(Map<String, String> tags) {
      String value = first(keys, tags);
      return value != null && closed.contains(value);
    }
  }

  /** Values that open what is otherwise closed, at a speed of their own. */
  record Permission(List<String> keys, Set<String> values, int kmh) {
    boolean opens(Map<String, String> tags) {
      String value = first(keys, tags);
      return value != null && values.contains(value);
    }
  }

  /** What makes a way one-way. */
  record OneWay(List<String> keys, List<TagMatch> implied) {}

  private final Map<String, Integer> kmhByHighway;
  private final boolean obeysMaxspeed;
  private final Map<String, Integer> kmhBySurface;
  private final Access access;
  private final Permission permission;
  private final List<TagMatch> closures;
  private final double minWidthMeters;
  private final OneWay oneWay;
  private final Set<String> closedBarriers;

  TravelRules(RulesDocument document) {
    this.kmhByHighway = document.kmhBy("speeds", "highway");
    this.obeysMaxspeed = document.obeysMaxspeed();
    this.kmhBySurface = document.kmhBy("surfaces", "surface");
    this.access = document.access();
    this.permission = document.permission();
    this.closures = document.closures();
    this.minWidthMeters = document.minWidthMeters();
    this.oneWay = document.oneWay();
    this.closedBarriers = document.closedBarriers();
  }

  /** The rules that come with Najda. */
  public static TravelRules of(Profile profile) {
    return new TravelRules(RulesDocument.parse(RulesDocument.fileName(profile), text(profile)));
  }

  /** The rules' own text, from which versions are made. */
  public static String text(Profile profile) {
    return RulesDocument.text(profile);
  }

  /** How a way with these tags is passed. */
  public Passage passage(Map<String, String> tags) {
    int kmh = classKmh(tags);
    if (kmh == 0 || access.closes(tags) || closedByTag(tags) || tooNarrow(tags)) {
      return Passage.CLOSED;
    }
    Integer surfaceKmh = kmhBySurface.get(tags.getOrDefault("surface", ""));
    if (surfaceKmh != null) {
      kmh = Math.min(kmh, surfaceKmh);
    }
    Direction direction = direction(tags);
    return new Passage(
        direction.forward ? limited(kmh, tags, "maxspeed:forward") : 0,
        direction.backward ? limited(kmh, tags, "maxspeed:backward") : 0);
  }

  /** Whether a node with these tags stops this profile from going on. */
  public boolean blocks(Map<String, String> tags) {
    String barrier = tags.get("barrier");
    if (barrier == null || permission.opens(tags)) {
      return false;
    }
    return closedBarriers.contains(barrier) || access.closes(tags);
  }

  private int classKmh(Map<String, String> tags) {
    String highway = tags.get("highway");
    if (highway == null) {
      return 0;
    }
    Integer kmh = kmhByHighway.get(highway);
    if (kmh != null) {
      return kmh;
    }
    return permission.opens(tags) ? permission.kmh : 0;
  }

  private boolean closedByTag(Map<String, String> tags) {
    return closures.stream().anyMatch(closure -> closure.matches(tags));
  }

  private boolean tooNarrow(Map<String, String> tags) {
    return Measures.meters(tags.get("width")) < minWidthMeters
        || Measures.meters(tags.get("maxwidth")) < minWidthMeters;
  }

  private int limited(int kmh, Map<String, String> tags, String directed) {
    if (!obeysMaxspeed) {
      return kmh;
    }
    String limit = tags.getOrDefault(directed, tags.get("maxspeed"));
    return Math.min(kmh, Measures.kmh(limit));
  }

  private enum Direction {
    BOTH(true, true),
    FORWARD(true, false),
    BACKWARD(false, true),
    NEITHER(false, false);

    final boolean forward;
    final boolean backward;

    Direction(boolean forward, boolean backward) {
      this.forward = forward;
      this.backward = backward;
    }
  }

  private Direction direction(Map<String, String> tags) {
    String value = first(oneWay.keys, tags);
    if (value == null) {
      boolean implied = oneWay.implied.stream().anyMatch(sign -> sign.matches(tags));
      return implied ? Direction.FORWARD : Direction.BOTH;
    }
    return switch (value) {
      case "yes", "true", "1" -> Direction.FORWARD;
      case "-1", "reverse" -> Direction.BACKWARD;
      // The open direction changes with the hour, which a map can't know.
      case "reversible" -> Direction.NEITHER;
      default -> Direction.BOTH;
    };
  }

  private static @Nullable String first(List<String> keys, Map<String, String> tags) {
    for (String key : keys) {
      String value = tags.get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
