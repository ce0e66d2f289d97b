/**
 * A year that never was: records that are made up, deterministic, and add up to figures that were
 * published. What they are and how they are spread lies in {@code definitions/demo/year}; they come
 * in by the door of {@code najda import}, and the store is marked as holding them.
 */
@NullMarked
package org.najda.server.synthetic;

import org.jspecify.annotations.NullMarked;
