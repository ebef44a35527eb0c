package org.huiyin.reception.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.Card;
import org.huiyin.casefile.OtherCards;
import org.huiyin.casefile.TaskPages;
import org.huiyin.engine.InOwnRight;
import org.huiyin.reception.ReceptionDay;
import org.huiyin.reception.ReceptionDoors;
import org.huiyin.reception.ReceptionWords;
import org.huiyin.reception.Rota;
import org.huiyin.reception.RotaEditors;
import org.huiyin.reception.Rotas;
import org.huiyin.reception.Sessions;
import org.springframework.stereotype.Component;

/** From an open step of a rota or a session to its page and its card, for those whose it is. */
@Component
class ReceptionOfTask implements TaskPages, OtherCards {

  private static final List<String> NAMES =
      List.of(ReceptionRota.OWNER, ReceptionRota.PERIOD, ReceptionSession.RECEPTION_DAY_ID);

  private final TaskService tasks;
  private final InOwnRight inOwnRight;
  private final Rotas rotas;
  private final RotaEditors editors;
  private final Sessions sessions;
  private final ReceptionDoors doors;
  private final ReceptionWords words;
  private final Clock clock;

  ReceptionOfTask(
      TaskService tasks,
      InOwnRight inOwnRight,
      Rotas rotas,
      RotaEditors editors,
      Sessions sessions,
      ReceptionDoors doors,
      ReceptionWords words,
      Clock clock) {
    this.tasks = tasks;
    this.inOwnRight = inOwnRight;
    this.rotas = rotas;
    this.editors = editors;
    this.sessions = sessions;
    this.doors = doors;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<String> page(String taskId, Actor reader) {
    Map<String, Object> ids = idsOf(List.of(taskId)).get(taskId);
    if (ids == null) {
      return Optional.empty();
    }
    return rota(ids, reader)
        .map(one -> "/receptions/rotas/" + one.id())
        .or(() -> day(ids, reader).map(one -> "/receptions/days/" + one.id()));
  }

  @Override
  public Map<String, Card> of(Collection<String> taskIds, Actor reader) {
    Map<String, Card> cards = new HashMap<>();
    idsOf(taskIds)
        .forEach(
            (task, ids) ->
                rota(ids, reader)
                    .map(this::card)
                    .or(() -> day(ids, reader).map(this::card))
                    .ifPresent(card -> cards.put(task, card)));
    return cards;
  }

  private Optional<Rota> rota(Map<String, Object> ids, Actor reader) {
    return Optional.ofNullable((String) ids.get(ReceptionRota.OWNER))
        .filter(owner -> editors.mayEdit(reader, owner))
        .map(owner -> rotas.get(owner, YearMonth.parse((String) ids.get(ReceptionRota.PERIOD))));
  }

  private Optional<ReceptionDay> day(Map<String, Object> ids, Actor reader) {
    return Optional.ofNullable((Long) ids.get(ReceptionSession.RECEPTION_DAY_ID))
        .map(sessions::get)
        .filter(day -> doors.mayRead(reader, day));
  }

  private Card card(Rota rota) {
    return card(rota.period().toString(), words.owner(rota.owner()), rota.publishBy());
  }

  private Card card(ReceptionDay day) {
    return card(
        words.kind(day), words.place(day.place()) + " · " + words.person(day.host()), day.day());
  }

  private Card card(String number, String heading, LocalDate on) {
    long left = ChronoUnit.DAYS.between(LocalDate.now(clock), on);
    return new Card(number, heading, null, left, on, List.of());
  }

  private Map<String, Map<String, Object>> idsOf(Collection<String> taskIds) {
    Map<String, Map<String, Object>> found = new HashMap<>();
    inOwnRight.run(
        () -> {
          for (Task task :
              tasks
                  .createTaskQuery()
                  .taskIdIn(taskIds.toArray(String[]::new))
                  .processDefinitionKeyIn(ReceptionRota.KEY, ReceptionSession.KEY)
                  .list()) {
            found.put(task.getId(), tasks.getVariables(task.getId(), NAMES));
          }
        });
    return found;
  }
}
