package org.huiyin.reception;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.document.LetterTemplates;
import org.huiyin.refusal.AnswersWithPages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a month, a rota, a session, and what is printed of them. */
@Controller
@AnswersWithPages
class ReceptionPages {

  private final ReceptionViews views;
  private final Rotas rotas;
  private final Sessions sessions;
  private final ReceptionRows rows;
  private final ReceptionDoors doors;
  private final RotaEditors editors;
  private final ReceptionPapers papers;
  private final ReceptionWords words;
  private final AuditTrail audit;
  private final Clock clock;

  ReceptionPages(
      ReceptionViews views,
      Rotas rotas,
      Sessions sessions,
      ReceptionRows rows,
      ReceptionDoors doors,
      RotaEditors editors,
      ReceptionPapers papers,
      ReceptionWords words,
      AuditTrail audit,
      Clock clock) {
    this.views = views;
    this.rotas = rotas;
    this.sessions = sessions;
    this.rows = rows;
    this.doors = doors;
    this.editors = editors;
    this.papers = papers;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/receptions")
  String month(@RequestParam(required = false) String month, Actor reader, Model model) {
    YearMonth shown = month == null ? YearMonth.now(clock) : Rotas.month(month);
    List<ReceptionViews.Line> lines = views.month(shown, reader);
    boolean office = reader.isIn(RotaEditors.OFFICE_GROUP);
    model.addAttribute("month", shown);
    model.addAttribute("before", shown.minusMonths(1));
    model.addAttribute("after", shown.plusMonths(1));
    model.addAttribute("lines", lines);
    model.addAttribute("provisional", views.isProvisional(lines) || views.isUnpublished(shown));
    model.addAttribute(
        "rotas",
        rotas.of(shown).stream()
            .filter(rota -> rota.isPublished() || views.mayPrepare(reader, rota.owner()))
            .toList());
    model.addAttribute("missing", office && !rotas.ownersWithout(shown).isEmpty());
    model.addAttribute("office", office);
    model.addAttribute("words", words);
    return "receptions";
  }

  @GetMapping("/receptions/rotas/{id:\\d+}")
  String rota(@PathVariable long id, Actor reader, Model model) {
    Rota rota = readable(id, reader);
    List<ReceptionViews.RotaLine> lines = views.ofRota(rota, reader);
    model.addAttribute("rota", rota);
    model.addAttribute("lines", lines);
    model.addAttribute(
        "provisional", views.isProvisional(lines.stream().map(line -> line.line()).toList()));
    model.addAttribute("edits", editors.mayEdit(reader, rota.owner()));
    model.addAttribute("words", words);
    return "reception-rota";
  }

  @GetMapping("/receptions/rotas/{id}/notice.docx")
  ResponseEntity<byte[]> notice(@PathVariable long id, Actor reader) {
    Rota rota = readable(id, reader);
    audit.record(reader, "PRINT_ROTA", "reception-rota:" + id, null, null);
    return download(ReceptionPapers.fileName(rota), papers.notice(rota));
  }

  private Rota readable(long id, Actor reader) {
    Rota rota = rotas.get(id);
    if (!rota.isPublished() && !views.mayPrepare(reader, rota.owner())) {
      throw new NoSuchReception();
    }
    return rota;
  }

  @GetMapping("/receptions/days/{id:\\d+}")
  String day(@PathVariable long id, Actor reader, Model model) {
    ReceptionDay day = sessions.get(id);
    doors.enter(reader, day, "READ_SESSION_LOG");
    model.addAttribute("line", views.line(day, reader));
    model.addAttribute("visits", views.visits(day, reader));
    model.addAttribute("said", rows.words(id));
    model.addAttribute(
        "keeps", doors.mayKeep(reader, day) && day.state() == ReceptionDay.State.OPEN);
    model.addAttribute(
        "registers",
        reader.isIn(RotaEditors.OFFICE_GROUP) && day.state() == ReceptionDay.State.OPEN);
    model.addAttribute("links", reader.isIn(RotaEditors.OFFICE_GROUP));
    model.addAttribute("receivers", views.receivers(day));
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("words", words);
    return "reception-day";
  }

  @GetMapping("/receptions/plates")
  String plates(Model model) {
    model.addAttribute("groups", papers.plates());
    return "reception-plates";
  }

  @GetMapping("/receptions/plates/{group}/plate.docx")
  ResponseEntity<byte[]> plate(@PathVariable String group, Actor reader) {
    byte[] plate = papers.plate(group);
    audit.record(reader, "PRINT_PLATE", "group:" + group, null, null);
    return download("接访牌-" + group + ".docx", plate);
  }

  private static ResponseEntity<byte[]> download(String name, byte[] content) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(LetterTemplates.DOCX))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(content);
  }
}
