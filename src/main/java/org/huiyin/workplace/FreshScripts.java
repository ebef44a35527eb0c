package org.huiyin.workplace;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A browser asks each time whether our parts of the web apps have changed. Their addresses bear
 * Camunda's version, which never changes again, and without a word on caching a browser keeps them
 * for days after ours has.
 */
@Configuration(proxyBeanMethods = false)
class FreshScripts implements WebMvcConfigurer {

  private static final String[] OURS = {
    "lib/huiyin",
    "app/tasklist/scripts",
    "app/welcome/scripts",
    "app/admin/scripts",
    "app/cockpit/scripts",
    "app/tasklist/styles",
    "app/welcome/styles",
    "app/admin/styles",
    "app/cockpit/styles"
  };

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (String folder : OURS) {
      registry
          .addResourceHandler("/camunda/" + folder + "/**")
          .addResourceLocations("classpath:/META-INF/resources/webjars/camunda/" + folder + "/")
          .setCacheControl(CacheControl.noCache());
    }
  }
}
