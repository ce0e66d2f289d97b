package org.najda.server.publication;

import java.util.List;
import java.util.SequencedMap;
import org.najda.server.review.CountedAs;

/**
 * What came of a computing.
 *
 * @param countedAs what its figures were counted as, in their order
 * @param files by their names
 */
record Made(Version version, List<CountedAs> countedAs, SequencedMap<String, byte[]> files) {
  Made {
    countedAs = List.copyOf(countedAs);
  }
}
