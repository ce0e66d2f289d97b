package org.najda.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of this server, in its database. */
public final class Accounts {
  private static final String COLUMNS = "SELECT login, name, administrator FROM account";

  private final JdbcClient jdbc;
  private final Passwords passwords = new Passwords();

  public Accounts(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * Makes an account and its password.
   *
   * @return the password; it is kept nowhere and cannot be shown again
   * @throws AccountExists the login is taken; nothing was changed
   */
  public String create(PersonId login, String name, boolean administrator) throws AccountExists {
    Account account = new Account(login, name, administrator);
    String password = passwords.generate();
    try {
      jdbc.sql(
              """
              INSERT INTO account (login, name, administrator, password_hash)
              VALUES (:login, :name, :administrator, :hash)
              """)
          .param("login", account.login().value())
          .param("name", account.name())
          .param("administrator", account.administrator())
          .param("hash", passwords.hash(password))
          .update();
    } catch (DuplicateKeyException e) {
      throw new AccountExists(login);
    }
    return password;
  }

  /**
   * Gives an account a new password; the old one stops working.
   *
   * @return the new password, kept nowhere
   * @throws IllegalArgumentException there is no such account
   */
  public String resetPassword(PersonId login) {
    String password = passwords.generate();
    int changed =
        jdbc.sql("UPDATE account SET password_hash = :hash WHERE login = :login")
            .param("hash", passwords.hash(password))
            .param("login", login.value())
            .update();
    if (changed == 0) {
      throw new IllegalArgumentException("There is no account %s.".formatted(login));
    }
    return password;
  }

  /**
   * Says from when on somebody is no longer with the service: then he signs in no more.
   *
   * @param at null when he stays
   */
  public void end(PersonId login, @Nullable Instant at) {
    jdbc.sql("UPDATE account SET ends_at = :at WHERE login = :login")
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("login", login.value())
        .update();
  }

  /** Those of some people who are no longer with the service. */
  public List<PersonId> listEnded(Collection<PersonId> people, Instant at) {
    return jdbc.sql("SELECT login FROM account WHERE login = ANY (:logins) AND ends_at <= :at")
        .param("logins", people.stream().map(PersonId::value).toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new PersonId(row.getString("login")))
        .list();
  }

  /** Says whether an account may not be used without a second factor. */
  public void requireFactor(PersonId login, boolean required) {
    jdbc.sql("UPDATE account SET factor_required = ? WHERE login = ?")
        .params(required, login.value())
        .update();
  }

  /** Whether the account itself asks for a second factor. */
  public boolean asksFactor(PersonId login) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE login = ? AND factor_required)")
        .param(login.value())
        .query(Boolean.class)
        .single();
  }

  public Optional<Account> find(PersonId login) {
    return jdbc.sql(COLUMNS + " WHERE login = :login")
        .param("login", login.value())
        .query(Accounts::account)
        .optional();
  }

  /** Those whose login or name has what was typed somewhere in it, by login. */
  public List<Account> search(String words, int most) {
    return jdbc.sql(
            COLUMNS
                + " WHERE position(lower(:words) IN lower(login || ' ' || name)) > 0"
                + " ORDER BY login LIMIT :most")
        .param("words", words)
        .param("most", most)
        .query(Accounts::account)
        .list();
  }

  /** All accounts by login. */
  public List<Account> list() {
    return jdbc.sql(COLUMNS + " ORDER BY login").query(Accounts::account).list();
  }

  /** Whether anybody can make accounts and keys. */
  public boolean hasAdministrator() {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM account WHERE administrator)")
        .query(Boolean.class)
        .single();
  }

  /** The hash to compare a password with; empty when there is no such account. */
  Optional<String> findHash(String login) {
    return jdbc.sql("SELECT password_hash FROM account WHERE login = :login")
        .param("login", login)
        .query(String.class)
        .optional();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        new PersonId(row.getString("login")),
        row.getString("name"),
        row.getBoolean("administrator"));
  }
}
