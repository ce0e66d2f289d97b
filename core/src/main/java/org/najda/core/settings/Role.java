package org.najda.core.settings;

/**
 * What a member of a room may do there; the rights of each are listed in the server's access table.
 */
public enum Role {
  CALL_TAKER,
  DISPATCHER,
  SUPERVISOR,
  PATROL,
  WALLBOARD
}
