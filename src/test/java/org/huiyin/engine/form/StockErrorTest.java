package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose fault an error of the engine is, as its REST layer tells it. */
class StockErrorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "500 | NullValueException | no resource found with id 'x' in deployment 'y': resource is null | NOT_THERE",
        "500 | InvalidRequestException | ENGINE-13053 No job found with id 'x'.' | NOT_THERE",
        "500 | NullValueException | groupId is null | WRONG",
        "500 | NullPointerException | Cannot invoke \"String.equals(Object)\" because \"op\" is null | WRONG",
        "500 | ClassCastException | class java.util.LinkedHashMap cannot be cast | WRONG",
        "500 | ProcessEngineException | Object values cannot be used to query | WRONG",
        "500 | ProcessEngineException | An exception occurred in the persistence layer. | BROKEN",
        "500 | InvalidRequestException | ENGINE-03004 Exception while executing Database Operation | BROKEN",
        "500 | CannotCreateTransactionException | Could not open JDBC Connection | BROKEN",
        "500 | IllegalStateException | anything | BROKEN",
        "503 | '' | '' | BROKEN",
        "400 | InvalidRequestException | Cannot set query parameter | WRONG",
        "404 | InvalidRequestException | no such thing | NOT_THERE",
        "403 | AuthorizationException | no permission | NOT_ALLOWED",
        "405 | '' | '' | NOT_OFFERED"
      })
  void whatIsAskedWronglyIsToldFromWhatIsBroken(
      int status, String type, String said, StockError error) {
    assertThat(StockError.of(status, type, said)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RestException | Cannot instantiate process definition x: no deployed process definition found with id 'x': processDefinition is null | NOT_THERE",
        "RestException | Cannot instantiate process definition x: something in a step | BROKEN",
        "NullPointerException | something in a step | BROKEN",
        "ProcessEngineException | something in a step | BROKEN"
      })
  void whereStepsRunWhatFailsInOneIsNoFaultOfTheRequest(
      String type, String said, StockError error) {
    assertThat(StockError.ofStart(500, type, said)).isEqualTo(error);
  }
}
