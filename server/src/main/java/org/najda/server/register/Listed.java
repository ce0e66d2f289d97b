package org.najda.server.register;

import java.time.ZoneId;
import java.util.List;
import org.najda.registers.due.Due;

/** A record in a list, with what falls due, the nearest end first: nothing of what it holds. */
public record Listed(RecordRow row, ZoneId zone, List<Due> running) {}
