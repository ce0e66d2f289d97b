package org.najda.roads.feature;

import java.util.function.Consumer;
import org.najda.roads.Bounds;

/** All features of one map, found by box. */
public interface MapFeatures {
  /** Number of features. */
  int size();

  /** Gives each feature whose own box meets this one; in the same order on every run. */
  void within(Bounds box, Consumer<Feature> sink);
}
