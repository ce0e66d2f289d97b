/**
 * A short run of the whole server, for the JVM to learn from: which classes a start needs and which
 * methods run hot. The launcher keeps what it learned beside the build, so that later starts are
 * quick.
 *
 * <p>Invariant: it lives in a folder of its own that is gone afterwards, and touches nobody's data.
 */
@NullMarked
package org.najda.server.rehearsal;

import org.jspecify.annotations.NullMarked;
