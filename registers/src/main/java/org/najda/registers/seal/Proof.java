package org.najda.registers.seal;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Checks proofs without the tree: what an outsider does with a head that he was given. */
public final class Proof {
  private Proof() {}

  /** Whether the leaf at a place is in the tree of that size and root (RFC 9162, 2.1.3.2). */
  public static boolean includes(
      Digest leaf, long place, long size, List<Digest> path, Digest root) {
    if (place < 0 || place >= size) {
      return false;
    }
    long node = place;
    long last = size - 1;
    Digest found = leaf;
    for (Digest beside : path) {
      if (last == 0) {
        return false;
      }
      if (node % 2 == 1 || node == last) {
        found = Digest.node(beside, found);
        while (node % 2 == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        found = Digest.node(found, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && found.equals(root);
  }

  /** Whether the later tree begins with the earlier one (RFC 9162, 2.1.4.2). */
  public static boolean continues(
      long before, Digest beforeRoot, long size, Digest root, List<Digest> path) {
    if (before <= 0 || before > size) {
      return false;
    }
    if (before == size) {
      return path.isEmpty() && beforeRoot.equals(root);
    }
    Iterator<Digest> steps = path.iterator();
    long node = before - 1;
    long last = size - 1;
    while (node % 2 == 1) {
      node >>= 1;
      last >>= 1;
    }
    Optional<Digest> first = node == 0 ? Optional.of(beforeRoot) : next(steps);
    if (first.isEmpty()) {
      return false;
    }
    Digest old = first.get();
    Digest now = first.get();
    while (steps.hasNext()) {
      Digest beside = steps.next();
      if (last == 0) {
        return false;
      }
      if (node % 2 == 1 || node == last) {
        old = Digest.node(beside, old);
        now = Digest.node(beside, now);
        while (node % 2 == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        now = Digest.node(now, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && old.equals(beforeRoot) && now.equals(root);
  }

  private static Optional<Digest> next(Iterator<Digest> steps) {
    return steps.hasNext() ? Optional.of(steps.next()) : Optional.empty();
  }
}
