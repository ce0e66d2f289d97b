/**
 * What those who run the server look at: is it well, and how much does it do.
 *
 * <p>Invariant: a metric is named by its room and never by a person, a number or a place.
 */
@NullMarked
package org.najda.server.watch;

import org.jspecify.annotations.NullMarked;
