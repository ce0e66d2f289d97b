package org.najda.server.audit;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Things by name, of which each has to be there twice: as it was published and as it is. */
final class Pairs {
  private Pairs() {}

  /**
   * Goes through both.
   *
   * @param alone takes the name of what was published alone
   * @param missing takes the name of what was not published
   * @param pair takes what is there twice
   */
  static <A, B> void of(
      Map<String, A> published,
      Map<String, B> now,
      Consumer<String> alone,
      Consumer<String> missing,
      BiConsumer<A, B> pair) {
    published.forEach((name, each) -> {
      B other = now.get(name);
      if (other == null) {
        alone.accept(name);
      } else {
        pair.accept(each, other);
      }
    });
    now.keySet().stream().filter(name -> !published.containsKey(name)).forEach(missing);
  }
}
