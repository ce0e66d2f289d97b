/** The shell around the pure modules: everything that touches disk, network or clock. */
@NullMarked
package org.najda.server;

import org.jspecify.annotations.NullMarked;
