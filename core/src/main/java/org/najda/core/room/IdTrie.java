package org.najda.core.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Commands by their ids: an immutable hash trie, five bits of the id's hash a level. Ids are long
 * and in no order, so comparing them down a sorted tree would cost a command more than all the rest
 * of it. It is never walked: the order of commands lies in {@link CommandQueue}.
 */
final class IdTrie {
  static final IdTrie EMPTY = new IdTrie(new Branch(0, new Object[0]));
  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;

  private final Branch root;

  private IdTrie(Branch root) {
    this.root = root;
  }

  /** A trie of many at once: each lies down where it stays, nothing is copied on the way. */
  static IdTrie of(List<Remembered> commands) {
    return new IdTrie(branch(commands, 0));
  }

  private static Branch branch(List<Remembered> commands, int shift) {
    SortedMap<Integer, List<Remembered>> bySlot = new TreeMap<>();
    for (Remembered command : commands) {
      int at = command.id().hashCode() >>> shift & MASK;
      bySlot.computeIfAbsent(at, _ -> new ArrayList<>()).add(command);
    }
    int taken = 0;
    Object[] slots = new Object[bySlot.size()];
    for (var slot : bySlot.entrySet()) {
      slots[Integer.bitCount(taken)] = slot(slot.getValue(), shift + BITS);
      taken |= 1 << slot.getKey();
    }
    return new Branch(taken, slots);
  }

  private static Object slot(List<Remembered> commands, int shift) {
    int hash = commands.getFirst().id().hashCode();
    if (commands.stream().anyMatch(command -> command.id().hashCode() != hash)) {
      return branch(commands, shift);
    }
    Leaf leaf = null;
    for (Remembered command : commands) {
      leaf = Leaf.put(leaf, command);
    }
    return leaf;
  }

  Optional<Remembered> find(String id) {
    int hash = id.hashCode();
    Branch branch = root;
    for (int shift = 0; ; shift += BITS) {
      Object slot = branch.find(hash >>> shift & MASK);
      if (!(slot instanceof Branch deeper)) {
        return Optional.ofNullable(Leaf.find((Leaf) slot, hash, id));
      }
      branch = deeper;
    }
  }

  IdTrie with(Remembered command) {
    return new IdTrie(put(root, 0, command.id().hashCode(), command));
  }

  IdTrie without(String id) {
    return new IdTrie(remove(root, 0, id));
  }

  private static Branch put(Branch branch, int shift, int hash, Remembered command) {
    int at = hash >>> shift & MASK;
    Object slot = branch.find(at);
    if (slot instanceof Branch deeper) {
      return branch.with(at, put(deeper, shift + BITS, hash, command));
    }
    Leaf leaf = (Leaf) slot;
    if (leaf == null || leaf.hash() == hash) {
      return branch.with(at, Leaf.put(leaf, command));
    }
    Branch pushed = new Branch(0, new Object[0]).with(leaf.hash() >>> shift + BITS & MASK, leaf);
    return branch.with(at, put(pushed, shift + BITS, hash, command));
  }

  private static Branch remove(Branch branch, int shift, String id) {
    int at = id.hashCode() >>> shift & MASK;
    Object slot = branch.find(at);
    if (slot instanceof Branch deeper) {
      Branch left = remove(deeper, shift + BITS, id);
      return left.isEmpty() ? branch.without(at) : branch.with(at, left);
    }
    Leaf left = Leaf.remove((Leaf) slot, id);
    return left == null ? branch.without(at) : branch.with(at, left);
  }

  /** The commands whose ids have one hash; nearly always one. */
  private record Leaf(int hash, Remembered command, @Nullable Leaf next) {
    static @Nullable Remembered find(@Nullable Leaf leaf, int hash, String id) {
      for (Leaf at = leaf; at != null && at.hash == hash; at = at.next) {
        if (at.command.id().equals(id)) {
          return at.command;
        }
      }
      return null;
    }

    static Leaf put(@Nullable Leaf leaf, Remembered command) {
      return new Leaf(command.id().hashCode(), command, remove(leaf, command.id()));
    }

    static @Nullable Leaf remove(@Nullable Leaf leaf, String id) {
      if (leaf == null || leaf.command.id().equals(id)) {
        return leaf == null ? null : leaf.next;
      }
      return new Leaf(leaf.hash, leaf.command, remove(leaf.next, id));
    }
  }

  /** Up to 32 slots, of which only the taken ones are kept: bit n says whether slot n is. */
  private record Branch(int taken, Object[] slots) {
    boolean isEmpty() {
      return taken == 0;
    }

    @Nullable Object find(int at) {
      int bit = 1 << at;
      return (taken & bit) == 0 ? null : slots[place(bit)];
    }

    private int place(int bit) {
      return Integer.bitCount(taken & bit - 1);
    }

    Branch with(int at, Object slot) {
      int bit = 1 << at;
      int place = place(bit);
      if ((taken & bit) != 0) {
        Object[] changed = slots.clone();
        changed[place] = slot;
        return new Branch(taken, changed);
      }
      Object[] more = new Object[slots.length + 1];
      System.arraycopy(slots, 0, more, 0, place);
      more[place] = slot;
      System.arraycopy(slots, place, more, place + 1, slots.length - place);
      return new Branch(taken | bit, more);
    }

    Branch without(int at) {
      int bit = 1 << at;
      if ((taken & bit) == 0) {
        return this;
      }
      int place = place(bit);
      Object[] fewer = new Object[slots.length - 1];
      System.arraycopy(slots, 0, fewer, 0, place);
      System.arraycopy(slots, place + 1, fewer, place, fewer.length - place);
      return new Branch(taken & ~bit, fewer);
    }
  }
}
