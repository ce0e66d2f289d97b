package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in an address and is no text is the caller's fault, not ours. */
class BrokenParametersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/rooms/gueliz/board?a=%C5",
        "/login?a=%C5",
        "/login?lang=%C5%C5",
        "/figures?span=%C5",
        "/figures?a%00b=1",
        "/editions?a=%C5"
      })
  void an_address_that_is_no_text_is_refused(String address) {
    assertThat(Person.signedIn("s.idrissi").get(address).status()).isEqualTo(400);
  }
}
