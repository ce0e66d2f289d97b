package org.najda.server.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderSettingsTest {
  private static final Map<String, String> WHOLE =
      Map.of(
          "NAJDA_OIDC_ISSUER", "https://id.example.ma",
          "NAJDA_OIDC_CLIENT_ID", "najda",
          "NAJDA_OIDC_SECRET", "very-secret",
          "NAJDA_OIDC_STAFF_CLAIM", "staff_number");

  @Test
  void withoutAnIssuerThereIsNoProvider() {
    assertThat(ProviderSettings.of(name -> null)).isEmpty();
  }

  @Test
  void theSecretIsNeverPrinted() {
    ProviderSettings settings = ProviderSettings.of(WHOLE::get).orElseThrow();

    assertThat(settings.secret().value()).isEqualTo("very-secret");
    assertThat(settings.toString()).contains("id.example.ma").doesNotContain("very-secret");
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String part :
        List.of("NAJDA_OIDC_CLIENT_ID", "NAJDA_OIDC_SECRET", "NAJDA_OIDC_STAFF_CLAIM")) {
      Map<String, String> lacking = new HashMap<>(WHOLE);
      lacking.remove(part);
      assertThatThrownBy(() -> ProviderSettings.of(lacking::get)).hasMessageContaining(part);
    }
  }

  @Test
  void anIssuerThatAnybodyOnTheWayCouldPlayIsRefused() {
    for (String issuer :
        List.of("http://id.example.ma", "ftp://id.example.ma", "id.example.ma", "https:///x")) {
      Map<String, String> unguarded = new HashMap<>(WHOLE);
      unguarded.put("NAJDA_OIDC_ISSUER", issuer);
      assertThatThrownBy(() -> ProviderSettings.of(unguarded::get))
          .as(issuer)
          .hasMessageContaining("https://");
    }
  }

  @Test
  void aSecretsFileThatCannotBeReadIsNamedAndItsContentIsNot() {
    Map<String, String> set = new HashMap<>(WHOLE);
    set.put("NAJDA_OIDC_SECRET_FILE", "/no/such/file");

    assertThatThrownBy(() -> ProviderSettings.of(set::get))
        .hasMessageContaining("NAJDA_OIDC_SECRET_FILE")
        .hasMessageContaining("/no/such/file")
        .hasMessageNotContaining("very-secret");
  }
}
