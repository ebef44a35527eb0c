package org.huiyin.engine.guard;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models, tables and forms on the class path, by the path they have in the project. */
final class ShippedFiles {

  private static final List<String> PATTERNS =
      List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form");

  private ShippedFiles() {}

  static Map<String, byte[]> onClassPath() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String pattern : PATTERNS) {
      String folder = pattern.substring(0, pattern.indexOf('/') + 1);
      try {
        for (Resource resource :
            new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
          String path = resource.getURL().getPath();
          try (InputStream content = resource.getInputStream()) {
            files.putIfAbsent(
                path.substring(path.lastIndexOf("/" + folder) + 1), content.readAllBytes());
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException("The shipped models cannot be read", e);
      }
    }
    return files;
  }
}
