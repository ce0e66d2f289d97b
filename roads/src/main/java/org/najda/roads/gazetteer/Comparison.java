package org.najda.roads.gazetteer;

import java.util.List;
import java.util.stream.IntStream;

/** What was typed, ready to be compared with names word by word. */
final class Comparison {
  /**
   * What part of a score is how much of what was typed was found; the rest: how much of the name.
   */
  private static final float TYPED_PART = 0.85f;

  private static final float UNKNOWN_WORD = 0.8f;
  private static final float HOUSE_NUMBER = 0.05f;
  private static final float NUMBER_IN_NAME = 0.5f;

  /** From here on a number or word is taken to be in the name. */
  private static final float FOUND = 0.3f;

  private final List<Word> typed;
  private final float[] weights;
  private final float[][] likeness;
  private final float[] typedWeights;
  private final int[] order;
  private final boolean onlyCommon;

  Comparison(List<Word> typed, Vocabulary vocabulary, float[] weights) {
    this.typed = typed;
    this.onlyCommon = typed.stream().allMatch(word -> word.isCommon() || word.isNumber());
    this.weights = weights;
    this.likeness = typed.stream().map(vocabulary::likeness).toArray(float[][]::new);
    this.typedWeights = new float[typed.size()];
    for (int i = 0; i < typedWeights.length; i++) {
      typedWeights[i] = weight(typed.get(i), likeness[i]);
    }
    this.order = heaviestFirst();
  }

  /** That of the likest word there is. */
  private float weight(Word word, float[] like) {
    if (word.isCommon()) {
      return CommonWords.weight(word.group());
    }
    if (word.isNumber()) {
      return HOUSE_NUMBER;
    }
    int best = IntStream.range(0, like.length).reduce(0, (a, b) -> like[b] > like[a] ? b : a);
    return like.length > 0 && like[best] > 0 ? Math.max(FOUND, weights[best]) : UNKNOWN_WORD;
  }

  /** Number of words typed. */
  int size() {
    return typed.size();
  }

  /** Adds to each name what the likest of its words would count for the word typed. */
  void gather(int which, int[][] namesOfWord, float[] gathered) {
    Word word = typed.get(which);
    if (word.isCommon() && !onlyCommon) {
      return;
    }
    float weight = word.isNumber() ? NUMBER_IN_NAME : typedWeights[which];
    float[] best = new float[gathered.length];
    for (int other = 0; other < likeness[which].length; other++) {
      float like = likeness[which][other];
      if (like > FOUND) {
        for (int name : namesOfWord[other]) {
          best[name] = Math.max(best[name], like);
        }
      }
    }
    for (int name = 0; name < best.length; name++) {
      gathered[name] += best[name] * weight;
    }
  }

  /** How like a name is, from 0 to 1. */
  float score(int[] name) {
    boolean[] taken = new boolean[name.length];
    float found = 0;
    float foundOfName = 0;
    float all = 0;
    for (int i : order) {
      int best = likest(i, name, taken);
      float like = best < 0 ? 0 : likeness[i][name[best]];
      float weight = typedWeights[i];
      if (like > FOUND) {
        taken[best] = true;
        foundOfName += like * weights[name[best]];
        weight = typed.get(i).isNumber() ? weights[name[best]] : weight;
      }
      found += like * weight;
      all += weight;
    }
    float ofName = 0;
    for (int word : name) {
      ofName += weights[word];
    }
    return TYPED_PART * found / all + (1 - TYPED_PART) * foundOfName / ofName;
  }

  /** So that a word that says much takes its like before one that says little. */
  private int[] heaviestFirst() {
    return IntStream.range(0, typedWeights.length)
        .boxed()
        .sorted((a, b) -> Float.compare(typedWeights[b], typedWeights[a]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int likest(int which, int[] name, boolean[] taken) {
    int best = -1;
    for (int j = 0; j < name.length; j++) {
      float like = likeness[which][name[j]];
      if (!taken[j] && like > (best < 0 ? 0 : likeness[which][name[best]])) {
        best = j;
      }
    }
    return best;
  }
}
