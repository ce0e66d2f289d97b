package org.najda.server.serve;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Duration;
import java.util.Locale;
import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.HandoverId;
import org.najda.core.IncidentId;
import org.najda.core.LandmarkId;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.Priority;
import org.najda.core.RestrictionId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;

/**
 * The description of the API at {@code /api/openapi.json}, made when first asked for. It says of
 * core's words what {@code org.najda.server.wire} makes of them.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  SpringDocConfiguration.class,
  SpringDocConfigProperties.class,
  SpringDocWebMvcConfiguration.class,
})
class OpenApi {
  @Bean
  OpenAPI description() {
    SpringDocUtils.getConfig()
        .addAnnotationsToIgnore(AuthenticationPrincipal.class)
        .replaceWithClass(AlarmId.class, Long.class)
        .replaceWithClass(CallId.class, Long.class)
        .replaceWithClass(IncidentId.class, Long.class)
        .replaceWithClass(HandoverId.class, Long.class)
        .replaceWithClass(LandmarkId.class, Long.class)
        .replaceWithClass(RestrictionId.class, Long.class)
        .replaceWithClass(NoticeId.class, Long.class)
        .replaceWithClass(Priority.class, Integer.class)
        .replaceWithClass(UnitId.class, String.class)
        .replaceWithClass(PersonId.class, String.class)
        .replaceWithClass(RoomId.class, String.class)
        .replaceWithClass(Duration.class, Double.class);
    return new OpenAPI()
        .info(
            new Info()
                .title("Najda")
                .version("0")
                .description(
                    "Command rooms of an emergency police. docs/api.md walks through it by curl.")
                .license(new License().name("Apache-2.0")));
  }

  @Bean
  OpenApiCustomizer wordsInKebabCase() {
    return api -> {
      for (Schema<?> schema : api.getComponents().getSchemas().values()) {
        inKebabCase(schema);
      }
    };
  }

  private static <T> void inKebabCase(Schema<T> schema) {
    if (schema.getEnum() != null) {
      schema.getEnum().replaceAll(OpenApi::word);
    }
    if (schema.getItems() != null) {
      inKebabCase(schema.getItems());
    }
    if (schema.getProperties() != null) {
      for (Schema<?> property : schema.getProperties().values()) {
        inKebabCase(property);
      }
    }
    if (schema.getAllOf() != null) {
      for (Schema<?> part : schema.getAllOf()) {
        inKebabCase(part);
      }
    }
  }

  @SuppressWarnings("unchecked") // a word stays of the type it had
  private static <T> T word(T word) {
    return word instanceof String text ? (T) text.toLowerCase(Locale.ROOT).replace('_', '-') : word;
  }
}
