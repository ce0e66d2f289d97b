package org.najda.roads.gazetteer;

import java.util.Arrays;
import java.util.List;

/** Which names each word stands in. */
final class Postings {
  private Postings() {}

  /** By number of word the numbers of its names, rising, each once. */
  static int[][] of(List<int[]> wordsOfName, int words) {
    int[] counts = new int[words];
    wordsOfName.forEach(name -> Arrays.stream(name).distinct().forEach(word -> counts[word]++));
    int[][] names = new int[words][];
    Arrays.setAll(names, word -> new int[counts[word]]);
    for (int name = wordsOfName.size() - 1; name >= 0; name--) {
      for (int word : Arrays.stream(wordsOfName.get(name)).distinct().toArray()) {
        names[word][--counts[word]] = name;
      }
    }
    return names;
  }
}
