package org.najda.registers.review;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** How a figure follows from others of its table. */
public sealed interface Relation {
  /**
   * Reads {@code sum(a;b)}, {@code part_of(a)} or {@code round(expression;digits)}.
   *
   * @throws UnreadableRelation it is none of them
   */
  static Relation parse(String text) throws UnreadableRelation {
    return new RelationParser(text).relation();
  }

  /** The figures that it names, in their order. */
  default SequencedSet<String> ids() {
    SequencedSet<String> ids = new LinkedHashSet<>();
    addIds(ids);
    return Collections.unmodifiableSequencedSet(ids);
  }

  /** Adds the figures that it names, in their order. */
  void addIds(SequencedSet<String> ids);

  /** These parts make the whole. */
  record Sum(List<String> parts) implements Relation {
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public void addIds(SequencedSet<String> ids) {
      ids.addAll(parts);
    }
  }

  /** It is a part of this whole, so it can't be more. */
  record PartOf(String whole) implements Relation {
    @Override
    public void addIds(SequencedSet<String> ids) {
      ids.add(whole);
    }
  }

  /**
   * It is worked out, and rounded once, half up.
   *
   * @param digits after the point
   */
  record Rounded(Expression expression, int digits) implements Relation {
    @Override
    public void addIds(SequencedSet<String> ids) {
      expression.addIds(ids);
    }
  }
}
