package org.najda.server.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.core.GeoPoint;
import org.najda.core.RoomId;
import org.najda.core.UnitId;

class JumpCheckTest {
  private static final RoomId ROOM = new RoomId("r");
  private static final Instant START = Instant.parse("2026-11-26T20:00:00Z");
  private static final double DEGREES_PER_METER = 1 / 111_195.0;

  private final JumpCheck check = new JumpCheck(Pace.REAL, (room, unit) -> Optional.empty());

  @Test
  void whoeverDrivesAtThreeHundredAnHourIsBelieved() {
    for (int second = 0; second < 600; second++) {
      assertThat(check.isJump(ROOM, at(second, 83.0 * second, 5f))).isFalse();
    }
  }

  @Test
  void aReceiverThatIsUnsureMayBeAsWrongAsItSays() {
    assertThat(check.isJump(ROOM, at(0, 0, 10f))).isFalse();
    assertThat(check.isJump(ROOM, at(1, 500, 10f))).isTrue();
    assertThat(check.isJump(ROOM, at(2, 500, 400f))).isFalse();
    assertThat(
            new JumpCheck(Pace.REAL, (room, unit) -> Optional.of(at(0, 0, null)))
                .isJump(ROOM, at(1, 240, null)))
        .isFalse();
  }

  @Test
  void aDemosUnitsMayBeFasterByTheFactorOfItsClock() {
    JumpCheck demo = new JumpCheck(new Pace(12), (room, unit) -> Optional.empty());
    for (int second = 0; second < 60; second++) {
      assertThat(demo.isJump(ROOM, at(second, 12 * 30.0 * second, 8f))).isFalse();
    }
    assertThat(demo.isJump(ROOM, at(60, 60_000, 8f))).isTrue();
  }

  @Test
  void aPositionTheWholeWorldAwayComesBackAfterTwoThatAgree() {
    check.isJump(ROOM, at(0, 0, 5f));
    assertThat(check.isJump(ROOM, at(1, 900_000, 5f))).isTrue();
    assertThat(check.isJump(ROOM, at(2, 400_000, 5f))).as("agrees with neither").isTrue();
    assertThat(check.isJump(ROOM, at(3, 400_050, 5f))).isFalse();
  }

  @Test
  void ofAnyPositionsNoTwoInARowThatAreBelievedNeedAnImpossibleSpeedUnlessOneBetweenWasDoubted() {
    Random random = new Random(4);
    for (int run = 0; run < 200; run++) {
      JumpCheck fresh = new JumpCheck(Pace.REAL, (room, unit) -> Optional.empty());
      List<Position> believed = new ArrayList<>();
      boolean doubted = false;
      double meters = 0;
      for (int second = 0; second < 60; second++) {
        meters += random.nextInt(8) == 0 ? random.nextInt(20_000) - 10_000 : random.nextInt(60);
        Position next = at(second, meters, 10f);
        boolean jump = fresh.isJump(ROOM, next);
        if (!jump && !doubted && !believed.isEmpty()) {
          double moved = believed.getLast().point().distanceMeters(next.point());
          assertThat(moved - 20).isLessThanOrEqualTo(150 * seconds(believed.getLast(), next) + 1);
        }
        if (!jump) {
          believed.add(next);
        }
        doubted = jump;
      }
      assertThat(believed).hasSizeGreaterThan(20);
    }
  }

  private static double seconds(Position from, Position to) {
    return (to.at().toEpochMilli() - from.at().toEpochMilli()) / 1e3;
  }

  private static Position at(long second, double meters, @Nullable Float accuracy) {
    return new Position(
        new UnitId("M1"),
        START.plusSeconds(second),
        GeoPoint.ofDegrees(33 + meters * DEGREES_PER_METER, -7.6),
        null,
        null,
        accuracy);
  }
}
