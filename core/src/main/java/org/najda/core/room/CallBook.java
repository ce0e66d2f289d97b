package org.najda.core.room;

import java.util.Optional;
import org.najda.core.CallId;
import org.najda.core.call.Call;
import org.najda.core.sorted.SortedTree;

/**
 * The room's calls.
 *
 * @param lastNumber given to a call so far, 0 before the first
 * @param byReference the exchange's ids of those that have one
 */
public record CallBook(
    long lastNumber, SortedTree<CallId, Call> byId, SortedTree<String, CallId> byReference) {
  public static final CallBook EMPTY = new CallBook(0, SortedTree.empty(), SortedTree.empty());

  public CallId nextId() {
    return new CallId(lastNumber + 1);
  }

  public Optional<Call> findByReference(String reference) {
    return byReference.find(reference).flatMap(byId::find);
  }

  public CallBook with(Call call) {
    String reference = call.line().reference();
    return new CallBook(
        Math.max(lastNumber, call.id().number()),
        byId.put(call.id(), call),
        reference == null || byId.containsKey(call.id())
            ? byReference
            : byReference.put(reference, call.id()));
  }

  public CallBook without(CallId id) {
    String reference = byId.get(id).line().reference();
    return new CallBook(
        lastNumber,
        byId.remove(id),
        reference == null ? byReference : byReference.remove(reference));
  }
}
