package org.huiyin.security;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the web server itself says before any page of ours is reached, to a broken address say. */
public final class PlainErrors extends ErrorReportValve {

  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"UTF-8\"><title>打不开</title>"
          + "<p>请求有误或系统暂时出错，没有办成。请回到待办重试；还是不行，请告诉系统管理员。</p>"
          + "<p lang=\"en\">The request was wrong or the system failed; nothing was done.</p></html>";

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      BareHeaders.onto(response);
      response.setContentType("text/html");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(PAGE);
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("An error page could not be written", e);
    }
  }

  /** Puts it into the embedded server. */
  @Component
  static class IntoTheServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addContextCustomizers(
          context ->
              ((StandardHost) context.getParent())
                  .setErrorReportValveClass(PlainErrors.class.getName()));
    }
  }
}
