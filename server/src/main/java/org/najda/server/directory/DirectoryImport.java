package org.najda.server.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.najda.core.PersonId;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.Posting;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.cli.BadInput;
import org.najda.server.definition.Declared;
import org.springframework.dao.DataIntegrityViolationException;

/** Puts a directory into the database and gives its people accounts. */
public final class DirectoryImport {
  private static final String EXAMPLE = "/definitions/directory-example/";

  private final DataSource database;
  private final BiConsumer<String, String> passwords;

  /**
   * @param passwords is told each new account with its password
   */
  public DirectoryImport(DataSource database, BiConsumer<String, String> passwords) {
    this.database = database;
    this.passwords = passwords;
  }

  /** Brings in the example that Najda ships. */
  public void bringExample() {
    bring(exampleDraft());
  }

  /** Those who sign in by the example, in its order. */
  public static List<String> listExamplePeople() {
    return exampleDraft().staff().stream().map(Staff::person).toList();
  }

  private static DirectoryFiles.Draft exampleDraft() {
    try {
      return DirectoryFiles.read(DirectoryImport::example, Declared.shipped());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> example(String file) throws IOException {
    try (InputStream in = DirectoryImport.class.getResourceAsStream(EXAMPLE + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /**
   * Brings in what was read.
   *
   * @return how many accounts were made
   * @throws IllegalArgumentException it has a problem
   * @throws BadInput a unit is gone that keeps records
   */
  int bring(DirectoryFiles.Draft draft) {
    Directory directory = draft.directory();
    if (directory == null) {
      throw new IllegalArgumentException(draft.problems().toString());
    }
    replace(directory, draft);
    Accounts accounts = new Accounts(database);
    int made = 0;
    for (Staff each : draft.staff()) {
      PersonId login = new PersonId(each.person());
      if (accounts.find(login).isEmpty()) {
        passwords.accept(each.person(), create(accounts, login, each.name()));
        made++;
      }
      // Where the directory says no day, one that an administrator has said stands.
      LocalDate until = each.until();
      if (until != null) {
        accounts.end(login, midnightAfter(until, each, directory, draft));
      }
    }
    return made;
  }

  /** The midnight after somebody's last day, where he was last. */
  private static Instant midnightAfter(
      LocalDate until, Staff each, Directory directory, DirectoryFiles.Draft draft) {
    ZoneId zone =
        draft.postings().stream()
            .filter(posting -> posting.person().equals(each.person()))
            .max(Comparator.comparing(Posting::from))
            .map(posting -> directory.zoneOf(posting.unit()))
            .orElse(ZoneOffset.UTC);
    return until.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private void replace(Directory directory, DirectoryFiles.Draft draft) {
    try {
      new Directories(database).replace(directory, draft.postings(), draft.staff());
    } catch (DataIntegrityViolationException e) {
      throw new BadInput(
          "units.csv: a unit is missing that keeps records; give it a last day instead of deleting"
              + " it. Nothing was changed.");
    }
  }

  private static String create(Accounts accounts, PersonId login, String name) {
    try {
      return accounts.create(login, name, false);
    } catch (AccountExists e) {
      throw new IllegalStateException("The account was not there a moment ago.", e);
    }
  }
}
