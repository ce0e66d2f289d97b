package org.najda.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.server.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which language a reader wants: what he chose on a page ({@code ?language=fr}) or in the console,
 * kept in a cookie; else what his browser asks for.
 */
public final class PageLanguage implements HandlerInterceptor, WebMvcConfigurer {
  private static final String COOKIE = "najda-language";
  private static final String CHOSEN = "language";
  private static final Duration KEPT = Duration.ofDays(365);

  static Language of(HttpServletRequest request) {
    return cookie(request, COOKIE)
        .flatMap(Language::find)
        .orElseGet(() -> Language.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  /** What a cookie says. */
  static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie @Nullable [] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    String chosen = request.getParameter(CHOSEN);
    if (chosen == null || !request.getMethod().equals("GET") || Language.find(chosen).isEmpty()) {
      return true;
    }
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, chosen).path("/").maxAge(KEPT).sameSite("Lax").build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    response.sendRedirect(response.encodeRedirectURL(withoutChoice(request)));
    return false;
  }

  /** Another address, in the language that this one asks for. */
  public static String with(HttpServletRequest request, String address) {
    return Optional.ofNullable(request.getParameter(CHOSEN))
        .flatMap(Language::find)
        .map(chosen -> address + "?" + CHOSEN + "=" + chosen.code())
        .orElse(address);
  }

  /** The same page: what else its address asks for stays. */
  private static String withoutChoice(HttpServletRequest request) {
    return UriComponentsBuilder.fromPath(request.getRequestURI())
        .query(request.getQueryString())
        .replaceQueryParam(CHOSEN)
        .build(true)
        .toUriString();
  }
}
