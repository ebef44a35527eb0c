package org.huiyin.reception.process;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.StepOwner;
import org.huiyin.engine.form.Taken;
import org.huiyin.organisation.Actors;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.ReceptionWords;
import org.huiyin.reception.Rota;
import org.huiyin.reception.RotaArranging;
import org.huiyin.reception.Rotas;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code arrangeRota}: it is looked through and published. */
@Component
class ArrangeRotaStep implements StepOwner {

  private static final StepContract CONTRACT =
      StepContract.of().choice("rotaStep", "PUBLISH", "REDRAW").needed().build();

  private final Rotas rotas;
  private final RotaArranging arranging;
  private final ReceptionWords words;
  private final Actors actors;
  private final TaskService tasks;

  ArrangeRotaStep(
      Rotas rotas,
      RotaArranging arranging,
      ReceptionWords words,
      Actors actors,
      TaskService tasks) {
    this.rotas = rotas;
    this.arranging = arranging;
    this.words = words;
    this.actors = actors;
    this.tasks = tasks;
  }

  @Override
  public String processKey() {
    return ReceptionRota.KEY;
  }

  @Override
  public String stepKey() {
    return ReceptionRota.ARRANGE_ROTA;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return Map.of();
  }

  @Override
  public Map<String, Object> facts(Step step) {
    Rota rota = rota(step);
    arranging.enter(actor(step), rota);
    Map<String, Object> shown = new HashMap<>();
    shown.put("ownerText", words.owner(rota.owner()) + " " + rota.period());
    shown.put("publishByText", rota.publishBy().toString());
    shown.put("problemText", arranging.problems(rota));
    shown.put(
        "rotaText",
        rotas.daysOf(rota.id()).stream().map(this::line).collect(Collectors.joining("\n")));
    return shown;
  }

  private String line(ReceptionDay day) {
    return String.join(
        "  ",
        day.day().toString(),
        ReceptionWords.weekday(day.day()),
        words.kind(day),
        words.place(day.place()),
        day.state() == ReceptionDay.State.CANCELLED
            ? words.state(day)
            : words.person(day.person()));
  }

  @Override
  public Taken take(Step step, Map<String, Object> content) {
    Rota rota = rota(step);
    Actor by = actor(step);
    arranging.enter(by, rota);
    if ("PUBLISH".equals(new Content(content).text("rotaStep"))) {
      rotas.publish(rota.id(), by);
    } else {
      rotas.drawUpAgain(rota.id(), by);
    }
    return new Taken();
  }

  @Override
  public String subject(Step step, Taken taken) {
    return "reception-rota:" + rota(step).id();
  }

  /** One of several at work in the same instance: whose it is, is the task's own. */
  private Rota rota(Step step) {
    Map<String, Object> own =
        tasks.getVariables(step.taskId(), List.of(ReceptionRota.OWNER, ReceptionRota.PERIOD));
    return rotas.get(
        (String) own.get(ReceptionRota.OWNER),
        YearMonth.parse((String) own.get(ReceptionRota.PERIOD)));
  }

  private Actor actor(Step step) {
    return actors.actor(step.userId());
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
