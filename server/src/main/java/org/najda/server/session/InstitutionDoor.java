package org.najda.server.session;

import java.net.URI;
import java.util.Optional;

/** The way in by the institution's own identity provider, where it has one. */
public interface InstitutionDoor {
  /**
   * Where somebody who came in by it signs out there too; empty where the provider has no such
   * place.
   *
   * @param own address of this server, to which he comes back
   */
  Optional<URI> findSignOut(String own);
}
