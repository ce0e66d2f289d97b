package org.najda.roads.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Names and the places they stand for. A name is found word by word, in any order, and as a whole,
 * for who writes two words as one or one as two.
 */
final class NameIndex {
  private static final int MOST_COMPARED = 400;
  private static final int MOST_WORDS = 12;

  /** A name found, 1 for the very words of it. */
  record Hit(int name, float score) {}

  private final Vocabulary vocabulary = new Vocabulary();
  private final List<int[]> wordsOfName = new ArrayList<>();
  private final List<int[]> placesOfName = new ArrayList<>();
  private final WholeNames whole = new WholeNames();
  private final int[][] namesOfWord;
  private final float[] weights;

  /**
   * @param namesOfPlace by number of place, every way it is called
   */
  NameIndex(List<List<String>> namesOfPlace) {
    Map<List<String>, Integer> known = new LinkedHashMap<>();
    for (int place = 0; place < namesOfPlace.size(); place++) {
      for (String name : namesOfPlace.get(place)) {
        List<String> letters = Spelling.words(name);
        if (!letters.isEmpty()) {
          int number = known.computeIfAbsent(letters, this::add);
          placesOfName.set(number, with(placesOfName.get(number), place));
        }
      }
    }
    namesOfWord = Postings.of(wordsOfName, vocabulary.size());
    weights = new float[vocabulary.size()];
    for (int word = 0; word < weights.length; word++) {
      weights[word] = weight(vocabulary.word(word), namesOfWord[word].length);
    }
  }

  private int add(List<String> letters) {
    List<Word> words = letters.stream().map(Word::of).toList();
    int name = wordsOfName.size();
    wordsOfName.add(words.stream().mapToInt(vocabulary::add).toArray());
    placesOfName.add(new int[0]);
    whole.add(words);
    return name;
  }

  private static int[] with(int[] all, int one) {
    if (all.length > 0 && all[all.length - 1] == one) {
      return all;
    }
    int[] more = Arrays.copyOf(all, all.length + 1);
    more[all.length] = one;
    return more;
  }

  /** Rare words count more; a common one what its group counts. */
  private float weight(Word word, int names) {
    if (word.isCommon()) {
      return CommonWords.weight(word.group());
    }
    double rarity = 1 - Math.log(names) / Math.log(wordsOfName.size() + 2.0);
    return (float) Math.max(0.3, rarity);
  }

  /** The places a name stands for. */
  int[] places(int name) {
    return placesOfName.get(name);
  }

  /** The names that are most like what was typed, the best first. */
  List<Hit> search(List<Word> typed, int limit) {
    if (typed.isEmpty()) {
      return List.of();
    }
    List<Word> words = typed.subList(0, Math.min(MOST_WORDS, typed.size()));
    Comparison comparison = new Comparison(words, vocabulary, weights);
    List<Hit> hits = new ArrayList<>();
    float[] asWhole = whole.likeness(words);
    for (int name : candidates(comparison, asWhole)) {
      float byWords = comparison.score(wordsOfName.get(name));
      hits.add(new Hit(name, Math.max(byWords, asWhole[name])));
    }
    hits.sort(Comparator.comparing(Hit::score).reversed().thenComparingInt(Hit::name));
    return hits.subList(0, Math.min(limit, hits.size()));
  }

  private int[] candidates(Comparison comparison, float[] asWhole) {
    float[] gathered = asWhole.clone();
    for (int i = 0; i < comparison.size(); i++) {
      comparison.gather(i, namesOfWord, gathered);
    }
    return highest(gathered);
  }

  /** Those that gathered at least half as much as the best, the best first. */
  private static int[] highest(float[] gathered) {
    float most = 0;
    for (float one : gathered) {
      most = Math.max(most, one);
    }
    float least = Math.max(Float.MIN_VALUE, most / 2);
    return IntStream.range(0, gathered.length)
        .filter(name -> gathered[name] >= least)
        .mapToLong(name -> rank(gathered[name]) << Integer.SIZE | name)
        .sorted()
        .limit(MOST_COMPARED)
        .mapToInt(ranked -> (int) ranked)
        .toArray();
  }

  /** The higher the number, which is not negative, the lower its rank. */
  private static long rank(float number) {
    return Integer.MAX_VALUE - Float.floatToIntBits(number);
  }
}
