package org.najda.server.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.server.backup.Manifest.RoomHead;
import org.najda.server.journal.Journal;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.room.Fingerprint;
import org.najda.server.room.Replaying;
import org.najda.server.room.Snapshot;
import org.najda.server.room.Snapshots;

/** Where the rooms' journals end at the backup's instant, and the states they lead to. */
final class Heads {
  private final DataSource database;

  /**
   * @param database rows of the journal never change, so they may be read outside the transaction
   */
  Heads(DataSource database) {
    this.database = database;
  }

  /** Of every room that the transaction sees. */
  List<RoomHead> read(Connection transaction) throws SQLException {
    List<RoomHead> heads = new ArrayList<>();
    try (PreparedStatement select =
            transaction.prepareStatement(
                """
                SELECT room, coalesce(max(sequence), 0) FROM room LEFT JOIN journal USING (room)
                GROUP BY room ORDER BY room COLLATE "C"
                """);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        heads.add(head(new RoomId(rows.getString(1)), rows.getLong(2)));
      }
    }
    return heads;
  }

  private RoomHead head(RoomId room, long sequence) {
    Replaying walk =
        new Snapshots(database)
            .findLast(room, sequence)
            .map(Replaying::from)
            .orElseGet(() -> Replaying.fromStart(room));
    Journal journal = new PostgresJournal(database);
    journal.read(
        room,
        walk.reached().head().sequence(),
        row -> {
          if (row.stamp().sequence() <= sequence) {
            walk.accept(row);
          }
        });
    Snapshot reached = walk.reached();
    return new RoomHead(
        room.value(),
        reached.head().sequence(),
        reached.head().hash().toString(),
        Fingerprint.of(reached.state()).toString());
  }
}
