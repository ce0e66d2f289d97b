package org.najda.server.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.access.Act;
import org.najda.server.access.Standing;
import org.najda.server.board.Views;
import org.najda.server.feed.Frame;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.playback.Playback.Moved;
import org.najda.server.position.Tracks;
import org.najda.server.room.Replaying;
import org.najda.server.room.Snapshots;
import org.najda.server.stream.EventJson;
import tools.jackson.databind.util.RawValue;

/** Makes past hours, one after the other. */
public final class PastHours implements AutoCloseable {
  private final Journals journals;
  private final Tracks tracks;
  private final Views views;
  private final EventJson events;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("playback").factory());

  /** Where rooms' rows and states lie. */
  public record Journals(PostgresJournal journal, Snapshots snapshots) {}

  public PastHours(Journals journals, Tracks tracks, Views views, EventJson events) {
    this.journals = journals;
    this.tracks = tracks;
    this.views = views;
    this.events = events;
  }

  /**
   * What the room was at the beginning, and all that followed until the end.
   *
   * @param standing what these eyes may see, by the rights of today
   */
  Playback make(RoomId room, Interval interval, Standing standing) throws InterruptedException {
    return await(() -> read(room, interval, standing));
  }

  private Playback await(Supplier<Playback> making) throws InterruptedException {
    try {
      return maker.submit(making::get).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private Playback read(RoomId room, Interval interval, Standing standing) {
    PostgresJournal journal = journals.journal();
    long first = journal.sequenceAt(room, interval.from());
    long last = journal.sequenceAt(room, interval.until());
    Replaying replaying =
        journals
            .snapshots()
            .findLast(room, first)
            .map(Replaying::from)
            .orElseGet(() -> Replaying.fromStart(room));
    journal.read(room, replaying.reached().head().sequence(), first, replaying);
    RoomState beginning = replaying.reached().state();
    PastRestrictions restrictions = new PastRestrictions(standing.may(Act.READ_NAMES));
    restrictions.see(beginning.restrictions(), interval.from());
    List<RawValue> frames = new ArrayList<>();
    journal.read(
        room,
        first,
        last,
        row -> {
          Recorded recorded = replaying.apply(row);
          RoomState state = replaying.reached().state();
          restrictions.see(state.restrictions(), recorded.at());
          Frame frame = new Frame(recorded, state);
          text(room, frame, standing).ifPresent(frames::add);
        });
    return new Playback(
        interval.from(),
        interval.until(),
        views.past(room, beginning, standing),
        frames,
        tracks.of(room, interval.from(), interval.until()).stream()
            .filter(position -> standing.sees(position.unit()))
            .map(Moved::of)
            .toList(),
        restrictions.list());
  }

  private Optional<RawValue> text(RoomId room, Frame frame, Standing standing) {
    return events
        .of(room, frame, standing)
        .map(bytes -> new RawValue(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    maker.close();
  }
}
