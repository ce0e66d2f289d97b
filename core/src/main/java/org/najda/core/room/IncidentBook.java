package org.najda.core.room;

import org.najda.core.IncidentId;
import org.najda.core.incident.Incident;
import org.najda.core.sorted.SortedTree;
import org.najda.core.transfer.OfferBook;

/**
 * The room's incidents.
 *
 * @param lastNumber given to an incident so far, 0 before the first
 * @param offers incidents of other rooms that this one might take over
 */
public record IncidentBook(
    long lastNumber, SortedTree<IncidentId, Incident> byId, OfferBook offers) {
  public static final IncidentBook EMPTY = new IncidentBook(0, SortedTree.empty(), OfferBook.EMPTY);

  public IncidentId nextId() {
    return new IncidentId(lastNumber + 1);
  }

  public IncidentBook with(Incident incident) {
    return new IncidentBook(
        Math.max(lastNumber, incident.id().number()), byId.put(incident.id(), incident), offers);
  }

  public IncidentBook without(IncidentId id) {
    return new IncidentBook(lastNumber, byId.remove(id), offers);
  }

  public IncidentBook with(OfferBook now) {
    return new IncidentBook(lastNumber, byId, now);
  }
}
