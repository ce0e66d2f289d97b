/**
 * One file with everything of an installation, made while it serves, and the way back.
 *
 * <p>The file is a ZIP: {@code tables/NAME.copy}, each a table in PostgreSQL's COPY text format;
 * {@code maps/…}, the imported road maps as they lie in the data folder; and last {@code
 * manifest.json}. Invariants: all tables are of one instant; a file under the name asked for is
 * whole; nothing is restored into a place that holds something, and a restore that does not come to
 * its end leaves that place empty.
 */
@NullMarked
package org.najda.server.backup;

import org.jspecify.annotations.NullMarked;
