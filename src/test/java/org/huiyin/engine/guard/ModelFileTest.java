package org.huiyin.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules read a model before the engine does, so they are the first that it could harm. */
class ModelFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE d [<!ENTITY e \"inner\">]><d>&e;</d>",
        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d>&e;</d>",
        "<!DOCTYPE d SYSTEM \"http://203.0.113.1/d.dtd\"><d/>"
      })
  void ofAFileThatDeclaresEntitiesNothingIsRead(String content) {
    String plain = content.replaceFirst("<!DOCTYPE.*?>(?=<d)", "").replace("&e;", "");

    assertThat(read(content).isReadable()).isFalse();
    assertThat(read(plain).isReadable()).isTrue();
  }

  private static ModelFile read(String content) {
    return ModelFile.read("model.bpmn", content.getBytes(StandardCharsets.UTF_8));
  }
}
