package org.najda.core.settings;

/**
 * The three statuses that every service understands (EIDO, registry of primary unit statuses):
 * whether a unit may be sent, may be sent if need be, or not.
 */
public enum PrimaryStatus {
  AVAILABLE,
  CONDITIONALLY_AVAILABLE,
  NOT_AVAILABLE
}
