package org.najda.server.room;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.command.Command;
import org.najda.server.personal.PersonalValue;

/**
 * A command on its way to a room.
 *
 * @param personal values that the command commits to; stored if it is accepted
 * @param answer the whole recommendation it rests on, as JSON in UTF-8; stored if it is accepted
 */
public record Submission(
    CommandKey key,
    Author author,
    Command command,
    List<PersonalValue> personal,
    byte @Nullable [] answer) {
  public Submission {
    personal = List.copyOf(personal);
  }

  /** A command that neither holds personal values nor rests on a recommendation. */
  public static Submission of(CommandKey key, Author author, Command command) {
    return new Submission(key, author, command, List.of(), null);
  }

  /**
   * The same, asked for by the server itself: nobody sends it a second time, so its key is new.
   *
   * @param what its key begins with
   */
  public static Submission ofServer(String what, Author author, Command command) {
    String id = what + "-" + UUID.randomUUID();
    return of(new CommandKey(id, id), author, command);
  }
}
