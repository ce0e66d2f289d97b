package org.najda.roads.broken.other;

import java.util.function.Supplier;
import org.najda.roads.broken.KnowsDatabase;

/** The other half of a cycle. */
public final class KnowsBack {
  /** Knows the package that knows this one. */
  public final Supplier<KnowsDatabase> back = KnowsDatabase::new;
}
