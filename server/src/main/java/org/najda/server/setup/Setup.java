package org.najda.server.setup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.codec.EventCodec;
import org.najda.core.command.RoomCommand;
import org.najda.core.event.RoomEvent;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.hash.Hash;
import org.najda.server.journal.Journal;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.room.Outcome;
import org.najda.server.room.RoomWriter;
import org.najda.server.room.Snapshots;
import org.najda.server.room.Submission;

/** Brings the rooms of a store to what drafts say. */
public final class Setup {
  private static final Author AUTHOR = new Author(new PersonId("setup"), "command-line");

  private final Journal journal;
  private final Snapshots snapshots;
  private final Accounts accounts;
  private final InstantSource clock;

  public Setup(DataSource store, InstantSource clock) {
    this.journal = new PostgresJournal(store);
    this.snapshots = new Snapshots(store);
    this.accounts = new Accounts(store);
    this.clock = clock;
  }

  /** What {@link #apply} would change in a store that is empty. */
  public static List<RoomChange> plan(List<RoomDraft> drafts) {
    Set<String> known = new TreeSet<>();
    return drafts.stream()
        .map(draft ->
            new RoomChange(
                draft.id(), 0, PartChange.between(null, draft.settings()), newLogins(draft, known)))
        .toList();
  }

  /**
   * Decides everything and stores nothing.
   *
   * @throws SetupRefused a room can't work by its draft, or not now
   */
  public List<RoomChange> preview(List<RoomDraft> drafts) throws SetupRefused {
    return decide(drafts, new ArrayList<>());
  }

  /**
   * Makes it so. All rooms are decided before the first is stored.
   *
   * @throws SetupRefused a room can't work by its draft, or not now; nothing was changed
   */
  public List<RoomChange> apply(List<RoomDraft> drafts) throws SetupRefused {
    List<RoomWriter> decided = new ArrayList<>();
    List<RoomChange> changes = decide(drafts, decided);
    for (RoomWriter writer : decided) {
      journal.create(writer.committed().room());
      writer.commit();
    }
    return changes;
  }

  /**
   * Makes the accounts that are missing; one that is there stays as it is.
   *
   * @param keep told each new login and its password, which are kept nowhere else
   * @return how many were made
   */
  public int makeAccounts(List<RoomDraft> drafts, BiConsumer<String, String> keep) {
    int made = 0;
    for (RoomDraft draft : drafts) {
      for (Person person : draft.people()) {
        PersonId login = person.member().person();
        if (accounts.find(login).isEmpty()) {
          keep.accept(login.value(), create(login, person.name()));
          made++;
        }
      }
    }
    return made;
  }

  private String create(PersonId login, String name) {
    try {
      return accounts.create(login, name, false);
    } catch (AccountExists e) {
      throw new IllegalStateException(
          "Account %s was made by somebody else just now; run setup again.".formatted(login), e);
    }
  }

  private List<RoomChange> decide(List<RoomDraft> drafts, List<RoomWriter> decided)
      throws SetupRefused {
    Set<String> logins = new TreeSet<>();
    accounts.list().forEach(account -> logins.add(account.login().value()));
    List<RoomChange> changes = new ArrayList<>();
    for (RoomDraft draft : drafts) {
      RoomWriter writer = RoomWriter.open(draft.id(), journal, snapshots);
      long version = writer.working().settingsVersion();
      List<PartChange> parts = PartChange.between(writer.working().settings(), draft.settings());
      if (!parts.isEmpty()) {
        adopt(writer, draft, clock.instant());
        decided.add(writer);
      }
      changes.add(new RoomChange(draft.id(), version, parts, newLogins(draft, logins)));
    }
    return changes;
  }

  private static void adopt(RoomWriter writer, RoomDraft draft, Instant at) throws SetupRefused {
    long basedOn = writer.working().settingsVersion();
    RoomEvent meant = new RoomEvent.SettingsAdopted(basedOn + 1, draft.settings(), Instant.EPOCH);
    String digest = Hash.ofContent(EventCodec.encode(meant)).toString();
    CommandKey key =
        new CommandKey("setup-%d-%s".formatted(basedOn + 1, digest.substring(0, 32)), digest);
    RoomCommand command = new RoomCommand.AdoptSettings(basedOn, draft.settings());
    Outcome outcome = writer.decide(Submission.of(key, AUTHOR, command), at);
    if (outcome instanceof Outcome.Refused refused) {
      throw new SetupRefused(draft.id(), refused.refusal());
    }
  }

  private static List<String> newLogins(RoomDraft draft, Set<String> known) {
    return draft.people().stream()
        .map(person -> person.member().person().value())
        .filter(known::add)
        .toList();
  }
}
