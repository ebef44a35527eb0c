package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huiyin.engine.form.ContractField.Kind;
import org.huiyin.engine.form.ContractField.When;

/** Says a {@link StepContract} field by field; what is said of a field holds for the last named. */
public final class ContractBuilder {

  private final String prefix;
  private final Map<String, ContractField> fields;
  private final Set<String> lists;
  private List<String> last = List.of();

  ContractBuilder(String prefix, Map<String, ContractField> fields, Set<String> lists) {
    this.prefix = prefix;
    this.fields = fields;
    this.lists = lists;
  }

  public ContractBuilder text(String... keys) {
    return add(Kind.TEXT, Set.of(), keys);
  }

  public ContractBuilder date(String... keys) {
    return add(Kind.DATE, Set.of(), keys);
  }

  /** A day with its hour. */
  public ContractBuilder moment(String... keys) {
    return add(Kind.MOMENT, Set.of(), keys);
  }

  /** Something that is counted: whole, from 1 to 9999, whatever more the form allows. */
  public ContractBuilder number(String... keys) {
    return add(Kind.NUMBER, Set.of(), keys);
  }

  /** A check box. */
  public ContractBuilder yes(String... keys) {
    return add(Kind.YES, Set.of(), keys);
  }

  /** One of these values, of which the capability knows no other. */
  public ContractBuilder choice(String key, String... values) {
    return add(Kind.CHOICE, new LinkedHashSet<>(List.of(values)), key);
  }

  public ContractBuilder choice(String key, Class<? extends Enum<?>> values) {
    return choice(key, Stream.of(values.getEnumConstants()).map(Enum::name).toArray(String[]::new));
  }

  /** Each is one of a live list. */
  public ContractBuilder picked(String list, String... keys) {
    lists.add(list);
    return add(Kind.PICKED, Set.of(list), keys);
  }

  /** Each is any number of a live list. */
  public ContractBuilder several(String list, String... keys) {
    lists.add(list);
    return add(Kind.SEVERAL, Set.of(list), keys);
  }

  /** A list with rows of these fields; needed, it has one at least. */
  public ContractBuilder rows(String key, Consumer<ContractBuilder> row) {
    add(Kind.ROWS, Set.of(), key);
    row.accept(new ContractBuilder(prefix + key + "[].", fields, lists));
    return this;
  }

  /** Fields that several steps share. */
  public ContractBuilder with(Consumer<ContractBuilder> shared) {
    shared.accept(this);
    return this;
  }

  /** The step cannot be recorded without it. */
  public ContractBuilder needed() {
    return change(
        f ->
            new ContractField(
                f.path(), f.kind(), f.values(), f.judged(), true, List.copyOf(f.when())));
  }

  /**
   * It cannot be recorded without it where another field, or a fact of the step, has one of these
   * values. Said twice, both must hold.
   */
  public ContractBuilder neededWhen(String field, Object... values) {
    return change(
        f -> {
          List<When> when = new ArrayList<>(f.when());
          when.add(new When(field, Set.of(values)));
          return new ContractField(
              f.path(), f.kind(), f.values(), f.judged(), true, List.copyOf(when));
        });
  }

  /**
   * The list helps to choose and no more: what is not in it comes to the owner all the same, who
   * says why it cannot be, such as that a unit was closed.
   */
  public ContractBuilder judged() {
    return change(
        f -> new ContractField(f.path(), f.kind(), f.values(), true, f.needed(), f.when()));
  }

  public StepContract build() {
    return new StepContract(fields, lists);
  }

  private ContractBuilder add(Kind kind, Set<String> values, String... keys) {
    last = Stream.of(keys).map(key -> prefix + key).toList();
    last.forEach(
        path -> fields.put(path, new ContractField(path, kind, values, false, false, List.of())));
    return this;
  }

  private ContractBuilder change(UnaryOperator<ContractField> how) {
    last.forEach(path -> fields.computeIfPresent(path, (p, field) -> how.apply(field)));
    return this;
  }
}
