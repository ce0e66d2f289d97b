package org.najda.server.preference;

import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.core.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people prefer, in the database. */
public final class Preferences {
  static final int MOST_PER_PERSON = 20;

  private final JdbcClient jdbc;

  public Preferences(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** All of one person's, by key. */
  public SortedMap<String, String> of(PersonId person) {
    SortedMap<String, String> found = new TreeMap<>();
    jdbc.sql("SELECT key, value FROM preference WHERE login = :login")
        .param("login", person.value())
        .query(row -> {
          found.put(row.getString("key"), row.getString("value"));
        });
    return found;
  }

  /** Keeps a value, unless the person has {@value #MOST_PER_PERSON} others already. */
  public boolean keep(PersonId person, String key, String value) {
    int rows =
        jdbc.sql(
                """
                INSERT INTO preference (login, key, value)
                SELECT :login, :key, :value
                WHERE (SELECT count(*) FROM preference WHERE login = :login AND key <> :key) < :most
                ON CONFLICT (login, key) DO UPDATE SET value = EXCLUDED.value
                """)
            .param("login", person.value())
            .param("key", key)
            .param("value", value)
            .param("most", MOST_PER_PERSON)
            .update();
    return rows > 0;
  }
}
