package org.najda.server.place;

import org.najda.core.settings.LocalName;
import org.najda.core.settings.OtherService;

/**
 * Another service on whose ground a place lies: the call may be handed to it.
 *
 * @param number to dial
 */
record ServiceView(String code, LocalName name, String number) {
  static ServiceView of(OtherService service) {
    return new ServiceView(service.code(), service.name(), service.number());
  }
}
