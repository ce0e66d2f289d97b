/**
 * Incidents that go from one room of this server to another. Each room decides and journals for
 * itself; what one has said is carried to the other until it has heard it.
 *
 * <p>Invariants: nothing is in both journals by one act, so a server that dies between the two says
 * the rest when it is back; each thing said has one command id, so said twice it acts once.
 */
@NullMarked
package org.najda.server.transfer;

import org.jspecify.annotations.NullMarked;
