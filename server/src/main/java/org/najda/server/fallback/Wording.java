package org.najda.server.fallback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.FallbackEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.fallback.Card;
import org.najda.server.personal.PersonalVault;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the personal values that a pack names: what callers and crews said, and who called. */
final class Wording {
  private final JdbcClient jdbc;
  private final PersonalVault vault;

  Wording(DataSource database, PersonalVault vault) {
    this.jdbc = JdbcClient.create(database);
    this.vault = vault;
  }

  /** What was said of each incident, in order. */
  SortedMap<IncidentId, List<Commitment>> ofIncidents(RoomId room, List<IncidentId> incidents) {
    SortedMap<IncidentId, List<Commitment>> found = new TreeMap<>();
    jdbc.sql(
            """
            SELECT number, event_type, event_version, payload
            FROM timeline JOIN journal USING (room, sequence)
            WHERE room = :room AND kind = 'incident' AND number = ANY (:numbers)
              AND event_type IN ('incident-opened', 'note-added', 'card-entered')
            ORDER BY sequence
            """)
        .param("room", room.value())
        .param("numbers", incidents.stream().map(IncidentId::number).toArray(Long[]::new))
        .query(
            (RowCallbackHandler)
                row -> {
                  Commitment said =
                      switch (EventCodec.decode(row.getString(2), row.getInt(3), row.getBytes(4))) {
                        case IncidentEvent.IncidentOpened e -> e.text();
                        case IncidentEvent.NoteAdded e -> e.text();
                        case FallbackEvent.CardEntered e -> words(e.card());
                        default -> null;
                      };
                  if (said != null) {
                    found
                        .computeIfAbsent(new IncidentId(row.getLong(1)), id -> new ArrayList<>())
                        .add(said);
                  }
                });
    return found;
  }

  private static @Nullable Commitment words(Card card) {
    Card.Matter matter = card.matter();
    return matter == null ? null : matter.text();
  }

  /** The values themselves; without those that were erased. */
  Map<Commitment, JsonNode> values(RoomId room, List<Commitment> commitments) {
    Map<Commitment, JsonNode> values = new TreeMap<>((a, b) -> a.hex().compareTo(b.hex()));
    vault
        .findAll(room, commitments)
        .forEach((key, json) -> values.put(key, JsonMapper.shared().readTree(json)));
    return values;
  }

  /** Number and name of a caller; null when neither is known. */
  static @Nullable String caller(@Nullable JsonNode details) {
    if (details == null) {
      return null;
    }
    String told = (details.path("number").asString("") + " " + details.path("name").asString(""));
    return told.isBlank() ? null : told.strip();
  }
}
