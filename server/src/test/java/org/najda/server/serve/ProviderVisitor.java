package org.najda.server.serve;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's browser at the institution's identity provider, with its cookies of it. */
final class ProviderVisitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();

  /** Signs in where Najda has sent him; gives the address by which he is sent back. */
  String signIn(String asked, String name) {
    URI signInPage = location(asked, get(asked));
    Matcher token = TOKEN.matcher(get(signInPage.toString()).body());
    if (!token.find()) {
      throw new IllegalStateException("The provider shows no form to sign in.");
    }
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                encoded(name), encoded(InstitutionProvider.PASSWORD), encoded(token.group(1)));
    HttpResponse<String> in =
        send(
            HttpRequest.newBuilder(signInPage)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    String onward = location(asked, in).toString();
    return location(onward, get(onward)).toString();
  }

  private static URI location(String from, HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(to -> URI.create(from).resolve(to))
        .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
  }

  private HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return browser.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
