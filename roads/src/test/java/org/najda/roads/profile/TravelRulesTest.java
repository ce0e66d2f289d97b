package org.najda.roads.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.najda.roads.Profile;

class TravelRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // tags | car | emergency | motorcycle | foot; each forward/backward
        "highway=residential | 25/25 | 30/30 | 35/35 | 5/5",
        "highway=residential oneway=yes | 25/0 | 30/0 | 35/0 | 5/5",
        "highway=residential oneway=-1 | 0/25 | 0/30 | 0/35 | 5/5",
        "highway=residential oneway=reversible | 0/0 | 0/0 | 0/0 | 5/5",
        "highway=residential oneway=yes oneway:emergency=no | 25/0 | 30/30 | 35/35 | 5/5",
        "highway=residential oneway:foot=yes | 25/25 | 30/30 | 35/35 | 5/0",
        "highway=tertiary junction=roundabout | 40/0 | 48/0 | 50/0 | 5/5",
        "highway=motorway | 90/0 | 110/0 | 110/0 | 0/0",
        "highway=primary maxspeed=50 | 50/50 | 78/78 | 78/78 | 5/5",
        "highway=primary maxspeed=120 | 65/65 | 78/78 | 78/78 | 5/5",
        "highway=primary maxspeed=30_mph | 48/48 | 78/78 | 78/78 | 5/5",
        "highway=primary maxspeed=MA:urban | 65/65 | 78/78 | 78/78 | 5/5",
        "highway=primary maxspeed:backward=20 | 65/20 | 78/78 | 78/78 | 5/5",
        "highway=primary access=no | 0/0 | 78/78 | 78/78 | 0/0",
        "highway=primary access=no motorcar=yes foot=yes | 65/65 | 78/78 | 78/78 | 5/5",
        "highway=service access=private | 0/0 | 18/18 | 20/20 | 0/0",
        "highway=service emergency=no | 15/15 | 0/0 | 0/0 | 5/5",
        "highway=pedestrian | 0/0 | 10/10 | 12/12 | 5/5",
        "highway=pedestrian width=1.5 | 0/0 | 0/0 | 12/12 | 5/5",
        "highway=footway | 0/0 | 0/0 | 8/8 | 5/5",
        "highway=footway footway=sidewalk | 0/0 | 0/0 | 0/0 | 5/5",
        "highway=footway motor_vehicle=destination | 10/10 | 10/10 | 8/8 | 5/5",
        "highway=steps | 0/0 | 0/0 | 0/0 | 2/2",
        "highway=steps emergency=yes | 0/0 | 0/0 | 0/0 | 2/2",
        "highway=construction emergency=yes foot=yes | 0/0 | 0/0 | 0/0 | 0/0",
        "highway=secondary surface=sand | 20/20 | 20/20 | 15/15 | 5/5",
        "waterway=river | 0/0 | 0/0 | 0/0 | 0/0"
      })
  void tagsDecideWhoPassesAndHowFast(
      String tags, String car, String emergency, String motorcycle, String foot) {
    assertThat(passage(Profile.CAR, tags)).as("car").isEqualTo(car);
    assertThat(passage(Profile.EMERGENCY, tags)).as("emergency").isEqualTo(emergency);
    assertThat(passage(Profile.MOTORCYCLE, tags)).as("motorcycle").isEqualTo(motorcycle);
    assertThat(passage(Profile.FOOT, tags)).as("foot").isEqualTo(foot);
  }

  private static String passage(Profile profile, String tags) {
    Passage passage = TravelRules.of(profile).passage(map(tags));
    return passage.forwardKmh() + "/" + passage.backwardKmh();
  }

  private static Map<String, String> map(String text) {
    Map<String, String> tags = new HashMap<>();
    for (String tag : text.split(" ")) {
      tags.put(tag.split("=")[0], tag.split("=")[1].replace('_', ' '));
    }
    return tags;
  }

  @ParameterizedTest
  @CsvSource({
    "barrier=bollard, true, true, false, false",
    "barrier=bollard motor_vehicle=yes, false, false, false, false",
    "barrier=gate, false, false, false, false",
    "barrier=gate access=private, true, false, false, true",
    "barrier=block, true, true, true, false",
    "highway=crossing, false, false, false, false"
  })
  void barriersStopWhomTheyAreMadeFor(
      String tags, boolean car, boolean emergency, boolean motorcycle, boolean foot) {
    assertThat(TravelRules.of(Profile.CAR).blocks(map(tags))).isEqualTo(car);
    assertThat(TravelRules.of(Profile.EMERGENCY).blocks(map(tags))).isEqualTo(emergency);
    assertThat(TravelRules.of(Profile.MOTORCYCLE).blocks(map(tags))).isEqualTo(motorcycle);
    assertThat(TravelRules.of(Profile.FOOT).blocks(map(tags))).isEqualTo(foot);
  }

  @ParameterizedTest
  @EnumSource
  void theRulesOfEveryProfileAreWhole(Profile profile) {
    assertThat(TravelRules.of(profile)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about: | about:: | car.yaml: unknown key 'about:'",
        "use: lower | use: never | maxspeed: use is 'never', not lower or ignore",
        "kmh: 90 | kmh: 900 | speeds[0]: kmh 900.0 is not a whole number from 1 to 300",
        "kmh: 90 | km: 90 | speeds[0]: unknown key 'km'",
        "kmh: 90 | kmh: fast | kmh: is not a number",
        "[motorway] | [motorway_link] | highway 'motorway_link' is there twice",
        "closed: [\"no\" | closed: [no, 7 | closed[1]: is not a text",
        "{tag: area | [tag: area | car.yaml:"
      })
  void rulesThatAreNotWholeAreRefusedWithTheirPlace(String good, String bad, String message) {
    String text = TravelRules.text(Profile.CAR);
    assertThat(text).contains(good);
    int at = text.indexOf(good);
    String changed = text.substring(0, at) + bad + text.substring(at + good.length());
    assertThatThrownBy(() -> new TravelRules(RulesDocument.parse("car.yaml", changed)))
        .isInstanceOf(BadRules.class)
        .hasMessageContaining(message);
  }

  @Test
  void aRuleWithoutAReasonIsRefused() {
    String text = TravelRules.text(Profile.FOOT).replaceFirst(", reason: \"Posted[^\"]*\"", "");
    assertThatThrownBy(() -> new TravelRules(RulesDocument.parse("foot.yaml", text)))
        .hasMessage("foot.yaml: maxspeed: missing [reason]");
  }

  @Test
  void timesAreWholeMillisecondsAndNeverZero() {
    assertThat(Passage.millis(1_000_000, 36)).isEqualTo(100_000);
    assertThat(Passage.millis(0, 50)).isEqualTo(1);
  }
}
