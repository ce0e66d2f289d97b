package org.najda.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The role the program works as. Its password is made at random, kept in the data directory and
 * known to nobody else.
 */
record AppRole(String name, String password, DataDir dir) {
  static final String PASSWORD = "najda_app.password";

  private static final String WRONG_PASSWORD = "28P01";
  private static final String UNKNOWN_ROLE = "28000";

  static AppRole of(String database, DataDir dir) {
    return new AppRole("najda_app_" + plain(database), dir.secret(PASSWORD), dir);
  }

  /** A role's name is an identifier in SQL: at most 63 of letters, digits and underscore. */
  private static String plain(String database) {
    String letters = database.replaceAll("[^A-Za-z0-9_]", "_");
    return letters.substring(0, Math.min(letters.length(), 50));
  }

  DatabaseAddress address(DatabaseAddress owner) {
    return owner.as(name, password);
  }

  /**
   * Makes sure that the role can sign in and is not privileged, making it where the owner may.
   *
   * @throws StoreException with the exact command to run where the owner may not make roles
   */
  void requireLogin(DatabaseAddress owner) {
    if (name.equals(owner.user())) {
      throw new StoreException(
          "--db names %s, the role the program works as; name the owner of the database."
              .formatted(name));
    }
    if (!signsIn(owner)) {
      make(owner);
    }
    requireUnprivileged(owner);
  }

  private boolean signsIn(DatabaseAddress owner) {
    try (Connection connection = Connections.open(address(owner))) {
      return connection.isValid(0);
    } catch (SQLException e) {
      if (WRONG_PASSWORD.equals(e.getSQLState()) || UNKNOWN_ROLE.equals(e.getSQLState())) {
        return false;
      }
      throw new StoreException(
          "PostgreSQL does not let %s in: %s".formatted(name, e.getMessage()), e);
    }
  }

  private void make(DatabaseAddress owner) {
    try (Connection connection = Connections.open(owner);
        Statement statement = connection.createStatement()) {
      if (!holds(
          statement,
          "SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user")) {
        throw new StoreException(mayNotMakeRoles(owner));
      }
      String verb =
          holds(statement, "SELECT count(*) > 0 FROM pg_roles WHERE rolname = '" + name + "'")
              ? "ALTER"
              : "CREATE";
      statement.execute(
          "%s ROLE \"%s\" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%s'"
              .formatted(verb, name, password));
    } catch (SQLException e) {
      throw new StoreException("The role %s cannot be made: %s".formatted(name, e.getMessage()), e);
    }
  }

  private String mayNotMakeRoles(DatabaseAddress owner) {
    return """
    The role %s may not make roles, and Najda does not work as the owner of its tables. \
    Have an administrator of PostgreSQL run
      echo "CREATE ROLE \\"%s\\" LOGIN PASSWORD :'password'" | psql -v password="$(cat %s)" DATABASE
    and start again.\
    """
        .formatted(owner.user(), name, dir.resolve(PASSWORD));
  }

  private void requireUnprivileged(DatabaseAddress owner) {
    try (Connection connection = Connections.open(address(owner));
        Statement statement = connection.createStatement()) {
      if (holds(
          statement,
          "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")) {
        throw new StoreException(
            "The role %s passes by what tables protect. Run: ALTER ROLE \"%s\" NOSUPERUSER NOBYPASSRLS"
                .formatted(name, name));
      }
    } catch (SQLException e) {
      throw new StoreException("The role %s cannot be checked.".formatted(name), e);
    }
  }

  /** Lets the role read and write the tables there are, but only read and add to the journal. */
  void grant(DatabaseAddress owner) {
    List<String> statements =
        List.of(
            "GRANT USAGE ON SCHEMA public TO \"%s\"",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO \"%s\"",
            "GRANT USAGE ON SCHEMA lists TO \"%s\"",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA lists TO \"%s\"",
            "REVOKE INSERT, UPDATE, DELETE ON lists.made FROM \"%s\"",
            "REVOKE INSERT, UPDATE, DELETE ON counted_act FROM \"%s\"",
            "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO \"%s\"",
            "REVOKE UPDATE, DELETE ON journal, look, trail_look, log_leaf, register_entry, register_look, access_act, register_break, register_break_review, posting_review, member_review, edition_act, edition_version, edition_figure, edition_objection, edition_file, flyway_schema_history FROM \"%s\"",
            "REVOKE INSERT ON flyway_schema_history FROM \"%s\"");
    try (Connection connection = Connections.open(owner);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql.formatted(name));
      }
      connection.commit();
    } catch (SQLException e) {
      throw new StoreException("The rights of %s cannot be set.".formatted(name), e);
    }
  }

  private static boolean holds(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
