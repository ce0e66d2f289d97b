/** Benchmarks: each prints JSON with machine and commit, and checks its answers. */
@NullMarked
package org.najda.bench;

import org.jspecify.annotations.NullMarked;
