package org.najda.server.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * From where a request comes.
 *
 * @param behindProxy whether a trusted proxy stands before this server: then this very machine is
 *     not told apart from others, since all requests come through it
 */
public record ClientAddress(boolean behindProxy) {
  /** The address that counts for limits; of the client, not of a trusted proxy. */
  public String of(HttpServletRequest request) {
    return request.getRemoteAddr();
  }

  /** Whether somebody on this very machine asks. */
  public boolean isLocal(HttpServletRequest request) {
    try {
      return !behindProxy && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
