package org.huiyin.registerbook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Register books over REST: handed in and checked, run, watched. */
@RestController
@RequestMapping("/api/register-book")
class RegisterBookController {

  private static final int ROWS_AT_ONCE = 200;

  private final BookDoors doors;
  private final IncomingFile incoming;
  private final Checking checking;
  private final Running running;
  private final Releasing releasing;
  private final BatchReports reports;
  private final Mappings mappings;
  private final Batches batches;
  private final AuditTrail audit;

  RegisterBookController(
      BookDoors doors,
      IncomingFile incoming,
      Checking checking,
      Running running,
      Releasing releasing,
      BatchReports reports,
      Mappings mappings,
      Batches batches,
      AuditTrail audit) {
    this.doors = doors;
    this.incoming = incoming;
    this.checking = checking;
    this.running = running;
    this.releasing = releasing;
    this.reports = reports;
    this.mappings = mappings;
    this.batches = batches;
    this.audit = audit;
  }

  /** The file itself is the body. Checks it; writes nothing into the register. */
  @PostMapping("/batches")
  @ResponseStatus(HttpStatus.CREATED)
  BatchReport check(
      @RequestParam(defaultValue = "") String fileName,
      @RequestParam(required = false) String mapping,
      @RequestParam(defaultValue = "true") boolean keepUnknown,
      HttpServletRequest request,
      Actor by)
      throws IOException {
    doors.admit(by);
    long batch =
        incoming.use(
            request.getInputStream(),
            request.getContentLengthLong(),
            file -> checking.check(file, fileName, mapping, keepUnknown, by));
    return reports.of(batches.get(batch).orElseThrow(), by);
  }

  @GetMapping("/batches")
  List<BatchReport> latest(Actor reader) {
    doors.admit(reader);
    return reports.latest(reader);
  }

  @GetMapping("/batches/{id}")
  BatchReport one(@PathVariable long id, Actor reader) {
    return reports.of(doors.batch(id, reader), reader);
  }

  /**
   * @param after the last row that the reader has seen
   */
  @GetMapping("/batches/{id}/findings")
  List<BatchReports.Line> findings(
      @PathVariable long id, @RequestParam(defaultValue = "0") int after, Actor reader) {
    Batch batch = doors.rowsOf(id, reader);
    audit.record(reader, "READ_IMPORT_FINDINGS", "import:" + id, null, null);
    return reports.findings(batch, after, ROWS_AT_ONCE);
  }

  @PostMapping("/batches/{id}/run")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void run(@PathVariable long id, Actor by) {
    running.start(doors.batch(id, by), by);
  }

  @PostMapping("/batches/{id}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable long id, Actor by) {
    running.cancel(doors.batch(id, by), by);
  }

  /** Lets the open matters begin; they do so after the answer. */
  @PostMapping("/batches/{id}/release")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void release(@PathVariable long id, Actor by) {
    releasing.release(doors.batch(id, by), by);
    running.behind(releasing::startReleased);
  }

  /** What could not begin is tried again, after the answer. */
  @PostMapping("/batches/{id}/start-again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void startAgain(@PathVariable long id, Actor by) {
    releasing.again(doors.batch(id, by), by);
    running.behind(releasing::startReleased);
  }

  @GetMapping("/mappings")
  List<String> mappings(Actor reader) {
    doors.admit(reader);
    return mappings.names();
  }

  @PutMapping("/mappings/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(@PathVariable String name, @RequestBody String text, Actor by) {
    doors.admit(by);
    mappings.save(name, text, by);
  }
}
