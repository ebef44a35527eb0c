package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HuiyinTest;
import org.huiyin.client.ChanceHints;
import org.huiyin.client.FormFiller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Forms as no sensible analyst draws them, all of which come in: lists in lists, groups with paths
 * in groups, conditions on conditions, every component there is.
 */
@HuiyinTest
class NastyFormsTest {

  private static final String OPTIONS =
      "'values': [{'label': '甲', 'value': 'A'}, {'label': '乙', 'value': 'B'}, {'label': '丙', 'value': 'C'}]";

  private static final String LISTS =
      """
      {'type': 'dynamiclist', 'id': 'l1', 'path': 'outer', 'label': '外', 'isRepeating': true, 'disableCollapse': true,
       'allowAddRemove': true, 'properties': {'minRows': '1', 'maxRows': '3'}, 'components': [
        {'type': 'textfield', 'id': 'a', 'key': 'name', 'label': '名', 'validate': {'required': true, 'maxLength': 5}},
        {'type': 'dynamiclist', 'id': 'l2', 'path': 'inner', 'label': '里', 'isRepeating': true, 'disableCollapse': true,
         'allowAddRemove': true, 'properties': {'maxRows': '2'}, 'components': [
          {'type': 'number', 'id': 'b', 'key': 'number', 'label': '数', 'decimalDigits': 0, 'validate': {'min': 1, 'max': 9, 'required': true}},
          {'type': 'group', 'id': 'g1', 'path': 'deep', 'label': '深', 'components': [
            {'type': 'taglist', 'id': 'c', 'key': 'tags', 'label': '签', OPTIONS, 'validate': {'required': true}},
            {'type': 'dynamiclist', 'id': 'l3', 'path': 'core', 'label': '核', 'isRepeating': true, 'disableCollapse': true,
             'allowAddRemove': true, 'components': [
              {'type': 'datetime', 'id': 'd', 'key': 'on', 'label': '日', 'subtype': 'date', 'dateLabel': '日', 'validate': {'required': true}}]}]}]}]}
      """;

  private static final List<String> GROUPS =
      List.of(
          "{'type': 'checkbox', 'id': 'x', 'key': 'deep', 'label': '深处'}",
          """
          {'type': 'group', 'id': 'g', 'path': 'a', 'label': '一', 'components': [
            {'type': 'textfield', 'id': 't1', 'key': 'b.c', 'label': '点', 'validate': {'required': true, 'minLength': 2}},
            {'type': 'group', 'id': 'g2', 'path': 'd.e', 'label': '二', 'conditional': {'hide': '=deep != true'}, 'components': [
              {'type': 'radio', 'id': 'r', 'key': 'f', 'label': '选', OPTIONS, 'validate': {'required': true}},
              {'type': 'group', 'id': 'g3', 'label': '三', 'components': [
                {'type': 'textarea', 'id': 't2', 'key': 'g.h', 'label': '文', 'validate': {'maxLength': 9, 'required': true}},
                {'type': 'dynamiclist', 'id': 'l', 'path': 'i', 'label': '行', 'isRepeating': true, 'disableCollapse': true, 'allowAddRemove': true,
                 'properties': {'minRows': '1'}, 'components': [
                  {'type': 'checklist', 'id': 'c', 'key': 'j.k', 'label': '勾', OPTIONS, 'validate': {'required': true}}]}]}]}]}
          """);

  private static final List<String> CONDITIONS =
      List.of(
          "{'type': 'radio', 'id': 'w', 'key': 'way', 'label': '路', OPTIONS, 'validate': {'required': true}}",
          "{'type': 'checkbox', 'id': 'x', 'key': 'more', 'label': '还有', 'conditional': {'hide': '=way != \\\"A\\\"'}}",
          "{'type': 'number', 'id': 'n', 'key': 'number', 'label': '数', 'validate': {'required': true, 'min': 0, 'max': 5},"
              + " 'conditional': {'hide': '=way != \\\"A\\\" or more != true'}}",
          "{'type': 'textfield', 'id': 't', 'key': 'text', 'label': '文', 'validate': {'required': true},"
              + " 'conditional': {'hide': '=way != \\\"A\\\" or more != true or number < 3'}}",
          "{'type': 'dynamiclist', 'id': 'l', 'path': 'rows', 'label': '行', 'isRepeating': true, 'disableCollapse': true,"
              + " 'allowAddRemove': true, 'conditional': {'hide': '=way = \\\"A\\\"'}, 'components': ["
              + "{'type': 'select', 'id': 's', 'key': 'kind', 'label': '类', OPTIONS, 'validate': {'required': true}},"
              + "{'type': 'datetime', 'id': 'd', 'key': 'at', 'label': '时', 'subtype': 'datetime', 'dateLabel': '日', 'timeLabel': '时',"
              + " 'validate': {'required': true}, 'conditional': {'hide': '=this.kind != \\\"B\\\" or parent.way = \\\"C\\\"'}}]}");

  @Autowired private ProcessEngine engine;
  @Autowired private ApplicationContext application;
  @LocalServerPort private int port;

  @Test
  void refuseWhatIsBrokenWithEveryFault() throws IOException {
    allOfThem(NastySubmits.A_FEW);
  }

  @Tag("thorough")
  @Test
  void refuseWhatIsBrokenAThousandTimesEach() throws IOException {
    allOfThem(NastySubmits.A_THOUSAND);
  }

  private void allOfThem(int perForm) throws IOException {
    Map<String, String> forms =
        Map.of(
            "nasty-lists", schema("nasty-lists", List.of(LISTS)),
            "nasty-groups", schema("nasty-groups", GROUPS),
            "nasty-conditions", schema("nasty-conditions", CONDITIONS),
            "every-component",
                Files.readString(Path.of("src/test/resources/every-component.form")));
    NastySubmits nasty = new NastySubmits(application, port, Set.copyOf(forms.keySet()), perForm);
    for (Map.Entry<String, String> form : forms.entrySet()) {
      String task = openTask(form.getKey(), form.getValue());
      engine.getIdentityService().setAuthentication(OwnedProbe.CLERK, List.of("petition-office"));
      try {
        Map<String, Object> right = right(form.getValue());
        nasty.before(task, right);
        engine.getTaskService().complete(task, right);
      } finally {
        engine.getIdentityService().clearAuthentication();
      }
      assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isZero();
    }
    nasty.allWereSentTo();
  }

  private static String schema(String id, List<String> components) {
    return Forms.json(
        id, components.stream().map(one -> one.replace("OPTIONS", OPTIONS)).toArray(String[]::new));
  }

  private static Map<String, Object> right(String schema) throws IOException {
    return Values.of(
        FormFiller.of(new ObjectMapper().readTree(schema), Map.of(), Forms.TODAY, 1)
            .fill(ChanceHints.of(new ObjectMapper().readTree(schema), Forms.TODAY, 1)));
  }

  private String openTask(String key, String schema) {
    engine
        .getRepositoryService()
        .createDeployment()
        .name(key)
        .addString(key + ".bpmn", model(key))
        .addString(key + ".form", schema)
        .deploy();
    String instance = engine.getRuntimeService().startProcessInstanceByKey("p-" + key).getId();
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance)
        .singleResult()
        .getId();
  }

  private static String model(String form) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="defs" targetNamespace="http://huiyin.org/test">
          <bpmn:process id="p-%1$s" name="试表单" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="started" />
            <bpmn:sequenceFlow id="f1" sourceRef="started" targetRef="fill" />
            <bpmn:userTask id="fill" name="填写" camunda:assignee="clerk"
                camunda:formRef="%1$s" camunda:formRefBinding="deployment" />
            <bpmn:sequenceFlow id="f2" sourceRef="fill" targetRef="ended" />
            <bpmn:endEvent id="ended" />
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(form);
  }
}
