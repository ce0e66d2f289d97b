package org.najda.server.console;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Where a browser finds the console. */
public final class ConsoleFiles implements WebMvcConfigurer {
  private static final String STATIC = "classpath:/static/";
  private static final CacheControl HELD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // Names under assets hold a hash of what is in them, so they never change.
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(STATIC + "assets/")
        .setCacheControl(HELD);
    registry
        .addResourceHandler("/terminal/assets/**")
        .addResourceLocations(STATIC + "terminal/assets/")
        .setCacheControl(HELD);
    registry
        .addResourceHandler("/guide/**")
        .addResourceLocations("classpath:/guides/")
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(STATIC)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new PagesOfTheConsole());
  }

  /** The console itself knows what to show at {@code /rooms/casablanca}. */
  private static final class PagesOfTheConsole extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = path.isEmpty() ? null : super.getResource(path, location);
      return file != null || isFile(path) || path.startsWith("api/") || path.equals("api")
          ? file
          : super.getResource("index.html", location);
    }

    private static boolean isFile(String path) {
      return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    }
  }
}
