package org.najda.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.najda.core.PersonId;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.server.access.Membership;
import org.najda.server.board.Views;
import org.najda.server.feed.Feeds;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.notice.NoticeViews;
import org.najda.server.notice.NoticeWords;
import org.najda.server.personal.PersonalVault;
import org.najda.server.position.LastKnown;
import org.najda.server.presence.Presence;
import org.najda.server.room.LiveRoom;
import org.najda.server.room.Outcome;
import org.najda.server.room.SampleRoom;
import org.najda.server.store.SharedStore;
import org.najda.server.whereabouts.Reach;
import org.najda.server.whereabouts.Whereabouts;
import org.najda.server.wire.WireModule;
import tools.jackson.databind.json.JsonMapper;

/** Readers who cannot follow, on a real room with a real journal. */
@Timeout(180)
class SlowReaderTest {
  private static final PersonId READER = new PersonId("salma");
  private static final int EVENTS_A_CALL = 2;
  private static final int CALLS_AT_ONCE = 2_000;

  private final Feeds feeds = new Feeds();

  @Test
  void aReaderWhoStoppedReadingIsCutAndGetsTheRestWhenHeComesBackUnlessHeStayedAwayTooLong()
      throws Exception {
    try (LiveRoom live = LiveRoom.open(withReader())) {
      long start = live.room().published().sequence();
      Stalling stalled = new Stalling();
      CompletableFuture<Void> reading =
          CompletableFuture.runAsync(() -> follow(live, start, stalled, true));
      take(live, 0, 1);
      stalled.reached.await();
      take(live, 1, CALLS_AT_ONCE + 100);
      stalled.readsOn.countDown();

      // Ends by itself, because what comes next is no longer kept for him.
      reading.join();
      List<Long> first = ids(stalled);
      ByteArrayOutputStream rest = new ByteArrayOutputStream();
      follow(live, first.getLast(), rest, false);
      assertThat(LongStream.concat(longs(first), longs(ids(rest))))
          .containsExactlyElementsOf(
              LongStream.rangeClosed(start + 1, live.room().published().sequence())
                  .boxed()
                  .toList());

      take(live, 10_000, (int) EventStream.FARTHEST_BACK / EVENTS_A_CALL);
      ByteArrayOutputStream late = new ByteArrayOutputStream();
      follow(live, start, late, false);
      assertThat(late.toString(StandardCharsets.UTF_8))
          .isEqualTo(
              "event: reset\nid: %1$d\ndata: {\"seq\":%1$d}\n\n"
                  .formatted(live.room().published().sequence()));
    } finally {
      feeds.close();
    }
  }

  private static RoomSettings withReader() {
    RoomSettings usual = SampleRoom.roomSettings(Rules.DEFAULT);
    return new RoomSettings(
        usual.name(),
        usual.zone(),
        usual.map(),
        usual.districts(),
        usual.posts(),
        usual.units(),
        usual.response(),
        List.of(new Member(READER, new TreeSet<>(List.of(Role.DISPATCHER)), null, null)));
  }

  private static void take(LiveRoom live, int first, int calls) {
    for (int from = first; from < first + calls; from += CALLS_AT_ONCE) {
      List<CompletableFuture<Outcome>> asked =
          IntStream.range(from, Math.min(from + CALLS_AT_ONCE, first + calls))
              .mapToObj(i -> SampleRoom.takeCall("call-" + i, Instant.EPOCH))
              .map(live.room()::submit)
              .toList();
      asked.forEach(one -> assertThat(one.join()).isInstanceOf(Outcome.Done.class));
    }
  }

  /**
   * @param onAndOn whether to go on after what there is already
   */
  private void follow(LiveRoom live, long after, OutputStream to, boolean onAndOn) {
    Whereabouts whereabouts =
        new Whereabouts(new LastKnown(), new Reach(InstantSource.system()), InstantSource.system());
    JsonMapper json = JsonMapper.builder().addModule(new WireModule()).build();
    PersonalVault vault = new PersonalVault(SharedStore.database().dataSource());
    NoticeViews notices = new NoticeViews(new NoticeWords(vault, json));
    EventStream.Sources sources =
        new EventStream.Sources(
            feeds,
            new PostgresJournal(SharedStore.database().dataSource()),
            new Membership(InstantSource.system()),
            whereabouts,
            new Presence(InstantSource.system()),
            new EventJson(new Views(whereabouts, notices), json),
            json);
    try {
      new EventStream(sources, live.room(), READER, new SseOutput(to), after).run(() -> onAndOn);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Long> ids(ByteArrayOutputStream told) {
    return told.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("id: "))
        .map(line -> Long.valueOf(line.substring("id: ".length())))
        .toList();
  }

  private static LongStream longs(List<Long> ids) {
    return ids.stream().mapToLong(Long::longValue);
  }

  /** Stops at the first write, as a line does whose other end no longer reads. */
  private static final class Stalling extends ByteArrayOutputStream {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch readsOn = new CountDownLatch(1);

    @Override
    public void flush() throws IOException {
      reached.countDown();
      try {
        readsOn.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }
}
