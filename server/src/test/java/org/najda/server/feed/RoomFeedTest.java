package org.najda.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.najda.server.room.LiveRoom;
import org.najda.server.room.Outcome;
import org.najda.server.room.SampleRoom;

@Timeout(180)
class RoomFeedTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration NO_TIME = Duration.ZERO;
  private static final int CALLS_AT_ONCE = 512;

  private LiveRoom live;
  private RoomFeed feed;
  private long start;

  @BeforeEach
  void open() {
    live = LiveRoom.open();
    feed = new RoomFeed(live.room());
    start = live.room().published().sequence();
  }

  @AfterEach
  void close() {
    feed.close();
    live.close();
  }

  @Test
  void whoWaitsGetsWhatComesWithTheRoomAsItThenWas() throws Exception {
    CompletableFuture<List<Frame>> waiting = CompletableFuture.supplyAsync(this::next);

    live.ask(SampleRoom.openIncident("a"));

    Frame frame = waiting.join().getFirst();
    assertThat(frame.recorded().sequence()).isEqualTo(start + 1);
    assertThat(frame.state().incidents().size()).isEqualTo(1);
  }

  private List<Frame> next() {
    try {
      return feed.await(start, LONG).orElseThrow();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whereNothingComesTheWaitEndsEmpty() throws Exception {
    assertThat(feed.await(start, NO_TIME)).hasValue(List.of());
  }

  @Test
  void whoFellBehindWhatIsKeptIsToldSoAndWhoKeptUpMissesNothing() throws Exception {
    List<Long> read = new ArrayList<>();
    for (int calls = 0; calls < RoomFeed.KEPT; calls += CALLS_AT_ONCE) {
      take(calls, CALLS_AT_ONCE);
      while (read.size() < 2 * (calls + CALLS_AT_ONCE)) {
        long after = read.isEmpty() ? start : read.getLast();
        feed.await(after, LONG)
            .orElseThrow()
            .forEach(frame -> read.add(frame.recorded().sequence()));
      }
    }

    assertThat(feed.isBehind(start)).isTrue();
    assertThat(feed.await(start, NO_TIME)).isEmpty();
    assertThat(read).isSorted().doesNotHaveDuplicates().hasSize(2 * RoomFeed.KEPT);
  }

  private void take(int first, int calls) {
    List<CompletableFuture<Outcome>> asked =
        IntStream.range(first, first + calls)
            .mapToObj(i -> SampleRoom.takeCall("call-" + i, Instant.EPOCH))
            .map(live.room()::submit)
            .toList();
    asked.forEach(CompletableFuture::join);
  }

  @Test
  void aReadThatAsksForASequenceWaitsForItAndNoLongerThanItMay() throws Exception {
    feed.awaitSequence(start + 1_000, NO_TIME);
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(() -> {
          try {
            feed.awaitSequence(start + 1, LONG);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });

    live.ask(SampleRoom.openIncident("a"));

    waiting.join();
    assertThat(live.room().published().sequence()).isEqualTo(start + 1);
  }
}
