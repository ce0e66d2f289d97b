package org.najda.server.room;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.najda.core.RoomId;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.server.journal.Journal;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.store.SharedStore;

/** A real room of its own on the shared store, set up as {@link SampleRoom} says. */
public final class LiveRoom implements AutoCloseable {
  private final RoomLoop loop;

  private LiveRoom(RoomLoop loop) {
    this.loop = loop;
  }

  public static LiveRoom open() {
    return open(SampleRoom.roomSettings(Rules.DEFAULT));
  }

  public static LiveRoom open(RoomSettings settings) {
    RoomId id = SharedStore.freshRoom();
    Journal journal = new PostgresJournal(SharedStore.database().dataSource());
    Snapshots snapshots = new Snapshots(SharedStore.database().dataSource());
    journal.create(id);
    RoomLoop loop =
        new RoomLoop(
            RoomWriter.open(id, journal, snapshots),
            new SnapshotTaker(snapshots, 50_000, 0),
            InstantSource.system());
    loop.start();
    LiveRoom live = new LiveRoom(loop);
    live.ask(SampleRoom.settings(settings));
    return live;
  }

  public Room room() {
    return loop;
  }

  public Outcome ask(Submission submission) {
    return loop.submit(submission).orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    loop.close();
  }
}
