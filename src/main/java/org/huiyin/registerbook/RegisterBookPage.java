package org.huiyin.registerbook;

import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the office brings a book in. */
@Controller
class RegisterBookPage {

  private final BookDoors doors;
  private final BatchReports reports;
  private final Mappings mappings;
  private final BookProperties settings;

  RegisterBookPage(
      BookDoors doors, BatchReports reports, Mappings mappings, BookProperties settings) {
    this.doors = doors;
    this.reports = reports;
    this.mappings = mappings;
    this.settings = settings;
  }

  /** A column as the page names it. */
  public record Column(String heading, boolean required) {}

  /**
   * @param batch the one that is shown open, or {@code null}
   */
  @GetMapping("/register-book")
  String page(@RequestParam(required = false) Long batch, Actor reader, Model model) {
    doors.admit(reader);
    model.addAttribute("batches", reports.latest(reader));
    model.addAttribute(
        "shown", batch == null ? null : reports.of(doors.batch(batch, reader), reader));
    model.addAttribute("mappings", mappings.names());
    model.addAttribute(
        "columns",
        Stream.of(BookColumn.values()).map(c -> new Column(c.heading(), c.required())).toList());
    model.addAttribute("maximum", settings.maximumSize().toMegabytes());
    return "register-book";
  }
}
