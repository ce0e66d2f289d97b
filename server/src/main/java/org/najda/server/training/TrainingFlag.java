package org.najda.server.training;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.najda.core.RoomId;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has every answer about a training room, exports and refusals too, say so in a header. */
public final class TrainingFlag implements WebMvcConfigurer, HandlerInterceptor {
  static final String HEADER = "X-Najda-Training";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (isAboutTraining(request)) {
      response.setHeader(HEADER, "true");
    }
    return true;
  }

  /** Whether the room named in the address is one for training. */
  public static boolean isAboutTraining(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && variables.get("room") instanceof String room
        && isTraining(room);
  }

  private static boolean isTraining(String room) {
    try {
      return new RoomId(room).isTraining();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
