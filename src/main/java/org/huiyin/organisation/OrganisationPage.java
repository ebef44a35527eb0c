package org.huiyin.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's page of the organisation. */
@Controller
class OrganisationPage {

  private final Organisation organisation;
  private final Clock clock;
  private final WorkingOnPaper paper;
  private final PostWords words;
  private final ObjectMapper json;

  OrganisationPage(
      Organisation organisation,
      Clock clock,
      WorkingOnPaper paper,
      PostWords words,
      ObjectMapper json) {
    this.organisation = organisation;
    this.clock = clock;
    this.paper = paper;
    this.words = words;
    this.json = json;
  }

  @GetMapping("/organisation")
  String page(Model model, Locale locale) {
    Chart chart = organisation.chart();
    LocalDate today = LocalDate.now(clock);
    List<PersonRow> people =
        chart.people().stream().map(person -> PersonRow.of(chart, person, today)).toList();
    model.addAttribute("today", today);
    model.addAttribute("township", chart.township().orElse(null));
    model.addAttribute("villages", chart.villages());
    model.addAttribute("units", chart.units());
    model.addAttribute("groups", chart.groups());
    model.addAttribute("onPaper", paper.groups());
    model.addAttribute("people", people);
    model.addAttribute("serving", people.stream().filter(PersonRow::serving).toList());
    model.addAttribute("names", new Names(chart));
    model.addAttribute("words", words.in(chart, locale));
    model.addAttribute("json", (Function<Object, String>) this::json);
    model.addAttribute(
        "waiting",
        people.stream()
            .filter(row -> row.serving() && row.password().equals("UNKNOWN"))
            .map(row -> String.valueOf(row.person().id()))
            .collect(Collectors.joining(",")));
    return "organisation";
  }

  private String json(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names by id and code, for the tables. */
  public record Names(Chart chart) {

    public String person(Long id) {
      return id == null ? "" : chart.person(id).map(Person::name).orElse("");
    }

    public String unit(String code) {
      return chart.unit(code).map(Unit::name).orElse("");
    }

    public String village(String code) {
      return chart.village(code).map(Village::name).orElse("");
    }

    public String group(String code) {
      return chart.group(code).map(DeputyGroup::name).orElse("");
    }

    public boolean left(Long id) {
      return id != null && chart.person(id).filter(p -> p.until() == null).isEmpty();
    }
  }
}
