package org.najda.server.publication;

import java.time.Instant;

/** An act as it was written down: who did it and when. */
public record Deed(Instant at, String person, EditionAct act) {}
