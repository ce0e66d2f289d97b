package org.najda.roads.map;

/** Told what an import is doing, for a person who waits. */
@FunctionalInterface
public interface ProgressListener {
  /** One finished or starting step, a short English sentence. */
  void step(String what);
}
