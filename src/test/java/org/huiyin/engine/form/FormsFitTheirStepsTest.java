package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.huiyin.engine.form.ContractField.Kind;
import org.huiyin.engine.guard.FormAtTask;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A form that would break its step does not come in: each shipped form passes, and each way of
 * breaking it is refused by file and field.
 */
@HuiyinTest
class FormsFitTheirStepsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the domain itself asks for, with a sentence, where the case is one that needs it. */
  private static final Set<String> ASKED_FOR_BY_THE_DOMAIN =
      Set.of(
          "draftReply facts",
          "draftReply grounds",
          "draftReply article",
          "draftReply text",
          "draftReply remedyConfirmed");

  @Autowired private List<StepOwner> owners;
  @Autowired private FaultTexts texts;
  @Autowired private IdentityService identity;
  @LocalServerPort private int port;

  @Test
  void everyShippedFormFits() {
    for (StepOwner owner : shipped()) {
      assertThat(faults(owner, read(owner))).as(owner.stepKey()).isEmpty();
    }
  }

  @Test
  void whateverAShippedFormRequiresItsStepNeeds() {
    Set<String> required = new TreeSet<>();
    Set<String> needed = new TreeSet<>();
    for (StepOwner owner : shipped()) {
      PlacedComponent.of(form(read(owner))).values().stream()
          .filter(one -> one.component().keyed() && one.component().required())
          .forEach(one -> required.add(owner.stepKey() + " " + one.path()));
      owner.contract().fields().stream()
          .filter(field -> field.needed() && field.kind() != Kind.ROWS)
          .forEach(field -> needed.add(owner.stepKey() + " " + field.path()));
    }
    required.removeAll(ASKED_FOR_BY_THE_DOMAIN);

    assertThat(needed).isEqualTo(required);
  }

  @Test
  void everyFieldThatAShippedFormHasIsOneTheStepKnows() {
    for (StepOwner owner : shipped()) {
      Set<String> unknown =
          PlacedComponent.of(form(read(owner))).values().stream()
              .filter(one -> one.component().keyed() && !one.component().mayBeReadOnly())
              .map(PlacedComponent::path)
              .filter(path -> !owner.contract().knows(path))
              .collect(Collectors.toSet());

      assertThat(unknown).as(owner.stepKey()).isEmpty();
    }
  }

  @Test
  void whatAStepNeedsIsNeitherRemovedNorMadeOptionalNorLockedNorHidden() {
    for (StepOwner owner : shipped()) {
      for (ContractField field : owner.contract().fields()) {
        if (field.needed()) {
          refused(owner, field, "missing", removed(field.path()));
          refused(
              owner,
              field,
              field.kind() == Kind.ROWS ? "noRows" : "optional",
              changed(
                  field.path(),
                  one -> {
                    ((ObjectNode) one).remove("properties");
                    if (one.has("validate")) {
                      ((ObjectNode) one.get("validate")).remove("required");
                    }
                  }));
          refused(
              owner,
              field,
              "readOnly",
              changed(field.path(), one -> ((ObjectNode) one).put("readonly", "=1 = 2")));
          refused(
              owner,
              field,
              "hidden",
              changed(
                  field.path(),
                  one -> ((ObjectNode) one).putObject("conditional").put("hide", "=1 = 1")));
        }
      }
    }
  }

  @Test
  void aValueThatTheStepDoesNotKnowIsNotOffered() {
    for (StepOwner owner : shipped()) {
      for (ContractField field : owner.contract().fields()) {
        if (field.kind() == Kind.CHOICE) {
          Fault fault =
              refused(
                  owner,
                  field,
                  "option",
                  changed(
                      field.path(),
                      one ->
                          ((ArrayNode) one.get("values"))
                              .addObject()
                              .put("label", "鸽子")
                              .put("value", "DOVE")));

          assertThat(texts.chinese(fault)).contains(file(owner), "DOVE");
        }
      }
    }
  }

  @Test
  void aFieldKeepsWhatItIsReadAs() {
    for (StepOwner owner : shipped()) {
      for (ContractField field : owner.contract().fields()) {
        boolean there = PlacedComponent.of(form(read(owner))).containsKey(field.path());
        if (there) {
          refused(
              owner,
              field,
              "type." + field.kind(),
              changed(field.path(), one -> ((ObjectNode) one).put("type", another(field.kind()))));
        }
      }
    }
  }

  @Test
  void aLiveListIsOneThatTheStepGives() {
    for (StepOwner owner : shipped()) {
      for (ContractField field : owner.contract().fields()) {
        if (field.kind() == Kind.PICKED || field.kind() == Kind.SEVERAL) {
          refused(
              owner,
              field,
              "unknownList",
              changed(field.path(), one -> ((ObjectNode) one).put("valuesKey", "pigeons")));
        }
        if (field.judged() && field.kind() == Kind.PICKED) {
          refused(
              owner,
              field,
              "judged",
              changed(
                  field.path(),
                  one -> ((ObjectNode) one).putObject("properties").put("engine", "true")));
        }
      }
    }
  }

  @Test
  void aStepThatNobodyStandsBehindHasNoLiveLists() {
    String form =
        Forms.json("x", "{'type': 'select', 'id': 'v', 'key': 'v', 'valuesKey': 'units'}");
    FormAtTask at =
        new FormAtTask("own", "own", "自己的步骤", "x.form", form.getBytes(StandardCharsets.UTF_8));

    assertThat(new FormFit(at, form(form), StepContract.NONE, Forms.FEEL).faults())
        .extracting(Fault::messageKey)
        .containsExactly("form.fit.noList");
  }

  @Test
  void atTheDoorTheSentenceNamesFileFieldAndOptionInChinese() throws Exception {
    TestAccounts.ensure(identity, "fitAnalyst", "analysts");
    String form =
        changed(
                "channel",
                one ->
                    ((ArrayNode) one.get("values"))
                        .addObject()
                        .put("label", "微信")
                        .put("value", "WECHAT"))
            .apply(Files.readString(Path.of("forms/petition-handling/register.form")));

    Answer answer =
        HttpStaff.withBasic(port, "fitAnalyst", TestAccounts.PASSWORD)
            .deploy("wechat", Map.of("register.form", form));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("type").asText()).isEqualTo("DeploymentRefused");
    assertThat(answer.message()).contains("register.form", "WECHAT", "VISIT", "channel");
    assertThat(answer.json().path("faults").get(0).path("field").asText()).isEqualTo("channel");
  }

  private static String another(Kind kind) {
    return switch (kind) {
      case TEXT -> "checkbox";
      case ROWS -> "group";
      default -> "textfield";
    };
  }

  private interface Change {
    String apply(String form) throws IOException;
  }

  private Fault refused(StepOwner owner, ContractField field, String key, Change change) {
    try {
      List<Fault> faults = faults(owner, change.apply(read(owner)));
      assertThat(faults)
          .as(owner.stepKey() + " " + field.path() + " " + key)
          .anySatisfy(
              fault -> {
                assertThat(fault.messageKey()).isEqualTo("form.fit." + key);
                assertThat(fault.field()).isEqualTo(field.path());
                assertThat(texts.chinese(fault)).contains(file(owner), field.path());
              });
      return faults.stream()
          .filter(fault -> fault.messageKey().equals("form.fit." + key))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<StepOwner> shipped() {
    List<StepOwner> all = owners.stream().filter(owner -> Files.exists(path(owner))).toList();
    assertThat(all).hasSize(31);
    return all;
  }

  private static List<Fault> faults(StepOwner owner, String json) {
    FormAtTask at =
        new FormAtTask(
            owner.processKey(),
            owner.stepKey(),
            owner.stepKey(),
            file(owner),
            json.getBytes(StandardCharsets.UTF_8));
    return new FormFit(at, form(json), owner.contract(), Forms.FEEL).faults();
  }

  private static String file(StepOwner owner) {
    return owner.stepKey() + ".form";
  }

  private static Path path(StepOwner owner) {
    return Path.of("forms", owner.processKey(), file(owner));
  }

  private static String read(StepOwner owner) {
    try {
      return Files.readString(path(owner));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Form form(String json) {
    try {
      return Form.read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Change changed(String path, Consumer<JsonNode> how) {
    return json -> {
      JsonNode form = JSON.readTree(json);
      visit(form, "", path, (parent, index) -> how.accept(parent.get(index)));
      return form.toString();
    };
  }

  private static Change removed(String path) {
    return json -> {
      JsonNode form = JSON.readTree(json);
      visit(form, "", path, ArrayNode::remove);
      return form.toString();
    };
  }

  private interface At {
    void is(ArrayNode parent, int index);
  }

  private static void visit(JsonNode container, String prefix, String path, At at) {
    ArrayNode children = (ArrayNode) container.path("components");
    for (int i = children.size() - 1; i >= 0; i--) {
      JsonNode one = children.get(i);
      String name = one.path(one.has("path") ? "path" : "key").asText("");
      if (!name.isEmpty() && (prefix + name).equals(path)) {
        at.is(children, i);
      } else if (one.has("components")) {
        boolean list = one.path("type").asText().equals("dynamiclist");
        visit(one, name.isEmpty() ? prefix : prefix + name + (list ? "[]." : "."), path, at);
      }
    }
  }
}
