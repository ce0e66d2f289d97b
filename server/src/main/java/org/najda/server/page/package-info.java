/**
 * The engine of pages that the server writes itself: settings, and later registers and reviews. It
 * gives each page its language, its texts, its looks and a page of its own for refusals.
 *
 * <p>Invariants: a page works without script; it is in the language its reader chose; whatever ends
 * a request for a page early is told by a page.
 */
@NullMarked
package org.najda.server.page;

import org.jspecify.annotations.NullMarked;
