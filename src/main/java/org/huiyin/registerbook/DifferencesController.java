package org.huiyin.registerbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What did not simply go in: bad rows to be mended, changed rows to be decided on. */
@RestController
@RequestMapping("/api/register-book/batches/{id}")
class DifferencesController {

  private static final int AT_ONCE = 100;

  private final BookDoors doors;
  private final Differences differences;
  private final BadRowFile badRows;
  private final AuditTrail audit;

  DifferencesController(
      BookDoors doors, Differences differences, BadRowFile badRows, AuditTrail audit) {
    this.doors = doors;
    this.differences = differences;
    this.badRows = badRows;
    this.audit = audit;
  }

  /**
   * @param rows of the file, as it counts them
   * @param seen of each row what it was called when it was shown; needed to take it
   */
  record Decision(List<Integer> rows, boolean take, Map<Integer, String> seen) {}

  @GetMapping("/differences")
  List<Differences.Difference> of(
      @PathVariable long id, @RequestParam(defaultValue = "0") int after, Actor reader) {
    return differences.of(doors.rowsOf(id, reader), reader, after, AT_ONCE);
  }

  @PostMapping("/differences")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(@PathVariable long id, @RequestBody Decision decision, Actor by) {
    Batch batch = doors.rowsOf(id, by);
    if (decision.rows() == null || decision.rows().isEmpty() || decision.rows().size() > AT_ONCE) {
      throw new Refusal(Fault.at("rows", "book.choose-rows", AT_ONCE));
    }
    differences.decide(
        batch,
        decision.rows(),
        decision.take(),
        decision.seen() == null ? Map.of() : decision.seen(),
        by);
  }

  /** Of the same kind and encoding as the file that was handed in. */
  @GetMapping("/bad-rows")
  void badRows(@PathVariable long id, Actor reader, HttpServletResponse response)
      throws IOException {
    Batch batch = doors.rowsOf(id, reader);
    audit.record(reader, "READ_IMPORT_BAD_ROWS", "import:" + id, null, null);
    BookDownload.begin(response, "import-" + id + "-bad-rows", batch.format(), batch.charset());
    badRows.write(batch, response.getOutputStream());
  }
}
