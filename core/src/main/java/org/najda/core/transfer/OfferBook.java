package org.najda.core.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.sorted.SortedTree;

/**
 * What other rooms offer to this one; what is answered is kept as long as commands are remembered,
 * so that an offer told again finds its answer.
 *
 * @param lastNumber given to an offer so far, 0 before the first
 */
public record OfferBook(long lastNumber, SortedTree<Long, Offer> byNumber) {
  public static final OfferBook EMPTY = new OfferBook(0, SortedTree.empty());

  public long nextNumber() {
    return lastNumber + 1;
  }

  public Optional<Offer> find(Origin from) {
    for (Offer offer : byNumber.values()) {
      if (offer.from().equals(from)) {
        return Optional.of(offer);
      }
    }
    return Optional.empty();
  }

  /** One that waits for an answer. */
  public Optional<Offer> findOpen(long number) {
    return byNumber.find(number).filter(offer -> offer.answer() == null);
  }

  /** Those that wait for an answer, the oldest first. */
  public List<Offer> listOpen() {
    List<Offer> open = new ArrayList<>();
    for (Offer offer : byNumber.values()) {
      if (offer.answer() == null) {
        open.add(offer);
      }
    }
    return open;
  }

  public OfferBook with(Offer offer) {
    return new OfferBook(Math.max(lastNumber, offer.number()), byNumber.put(offer.number(), offer));
  }

  public OfferBook answered(long number, Offer.Answer as) {
    return with(byNumber.get(number).answered(as));
  }

  /** Without those answered before. */
  public OfferBook withoutAnswered(Instant before) {
    SortedTree<Long, Offer> kept = byNumber;
    for (Offer offer : byNumber.values()) {
      Offer.@Nullable Answer answer = offer.answer();
      kept = answer != null && answer.at().isBefore(before) ? kept.remove(offer.number()) : kept;
    }
    return new OfferBook(lastNumber, kept);
  }
}
