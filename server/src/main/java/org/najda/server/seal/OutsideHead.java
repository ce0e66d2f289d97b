package org.najda.server.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.najda.core.RoomId;
import org.najda.server.cli.BadInput;
import org.najda.server.journal.Journal;

/** Holds what is stored now against a head that was given out before. */
public final class OutsideHead {
  private final SignedHead signed;
  private final GivenHead before;

  private OutsideHead(SignedHead signed) {
    this.signed = signed;
    this.before = signed.given();
  }

  /**
   * Reads a file of {@code najda heads}.
   *
   * @throws BadInput it is none, or its signature does not hold
   * @throws IOException it can't be read
   */
  public static OutsideHead read(Path file) throws IOException {
    try {
      return read(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new BadInput(file + ": " + e.getMessage());
    }
  }

  /**
   * Reads what stands in such a file.
   *
   * @throws IllegalArgumentException it is none, or its signature does not hold
   */
  public static OutsideHead read(String file) {
    SignedHead signed = SignedHead.read(file);
    if (!signed.isGenuine()) {
      throw new IllegalArgumentException("the signature does not hold: the file was altered");
    }
    return new OutsideHead(signed);
  }

  public String at() {
    return before.at();
  }

  /** As it was given out. */
  public SignedHead signed() {
    return signed;
  }

  public GivenHead given() {
    return before;
  }

  /** What no longer is as it was then; empty when all of it is. */
  public List<String> differences(List<SealedRegister> registers, Journal journal) {
    List<String> differences = new ArrayList<>();
    for (GivenHead.RegisterHead head : before.registers()) {
      registers.stream()
          .filter(each -> each.register().equals(head.register()))
          .findFirst()
          .ifPresentOrElse(
              now -> compare(head, now, differences),
              () -> differences.add("register " + head.register() + ": all of it is gone"));
    }
    for (GivenHead.RoomHead head : before.rooms()) {
      compare(head, journal, differences);
    }
    return differences;
  }

  private static void compare(
      GivenHead.RegisterHead head, SealedRegister now, List<String> differences) {
    String name = "register " + head.register() + ": ";
    if (now.tree().size() < head.size()) {
      differences.add(
          name + "the end is gone: %d entries, %d then".formatted(now.tree().size(), head.size()));
    } else if (!now.tree().rootOf(head.size()).toString().equals(head.root())) {
      differences.add(name + "one of the first " + head.size() + " entries was altered");
    }
  }

  private static void compare(GivenHead.RoomHead head, Journal journal, List<String> differences) {
    String name = "journal of " + head.room() + ": ";
    RoomId room = new RoomId(head.room());
    if (journal.head(room).sequence() < head.seq()) {
      differences.add(name + "the end is gone: there is no row " + head.seq());
    } else if (!hashOf(journal, room, head.seq()).equals(head.head())) {
      differences.add(name + "row " + head.seq() + " or one before it was altered");
    }
  }

  /** The hash of a row; empty where the row itself is gone. */
  private static String hashOf(Journal journal, RoomId room, long sequence) {
    StringBuilder found = new StringBuilder();
    journal.read(
        room,
        sequence - 1,
        row -> {
          if (row.stamp().sequence() == sequence) {
            found.append(row.hash());
          }
        });
    return found.toString();
  }
}
